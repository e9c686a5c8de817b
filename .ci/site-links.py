"""Checks the links and images of a built site, given by its folder: inside the site, a link leads to a page, a file, or
a place of a page that is there; an address outside is well-formed. Whether it answers cannot be asked offline."""
import html.parser
import pathlib
import sys
import urllib.parse

root = pathlib.Path(sys.argv[1]).resolve()


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links, self.places = [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("id", "name"):
                self.places.add(value)
            elif name in ("href", "src"):
                self.links.append((self.getpos()[0], value or ""))


def wrong(path, link):
    """The reason why a link on the page leads nowhere; empty if it leads somewhere."""
    url = urllib.parse.urlsplit(link)
    if url.scheme == "mailto":
        return "" if "@" in url.path else "there is no @ in it"
    if url.scheme or url.netloc:
        good = url.scheme in ("http", "https") and "." in (url.hostname or "") and not set(link) & set(' "<>\\')
        return "" if good else "it is no address"
    target = (path.parent / urllib.parse.unquote(url.path)).resolve() if url.path else path
    if not target.is_file() or root not in target.parents:
        return "there is no such file in the site"
    place = urllib.parse.unquote(url.fragment)
    return "" if not place or target not in pages or place in pages[target].places else "the page has no such place"


pages = {path: Page(path) for path in sorted(root.rglob("*.html"))}
links = [(path, line, link) for path, page in pages.items() for line, link in page.links]
dead = [f"{path}:{line}: {link}: {why}" for path, line, link in links if (why := wrong(path, link))]
print(*dead, f"{len(pages)} pages, {len(links)} links, {len(dead)} dead", sep="\n")
sys.exit(bool(dead or not links))
