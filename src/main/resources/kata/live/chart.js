// A chart of lines against the epoch, as SVG: drawn anew when there is more to draw, or another width.

const SVG = "http://www.w3.org/2000/svg";
const MARGIN = {top: 8, right: 14, bottom: 40, left: 46};
const FINE = [1, 1.5, 2, 3, 4, 5, 7];

/** An element of SVG. */
export function draw(parent, name, attributes, text = "") {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key,
    typeof value === "number" ? value.toFixed(1) : value));
  element.textContent = text;
  return parent.appendChild(element);
}

/** Values of few digits between two: by powers of ten on a logarithmic axis, else evenly spaced. */
export function ticks(low, high, logarithmic, most) {
  const found = [];
  if (logarithmic) {
    for (const wanted of [[1], [1, 2, 5], FINE]) {
      const before = found.splice(0);
      for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
        found.push(...wanted.map(each => +(each * 10 ** power).toPrecision(3)));
      }
      const inside = found.filter(each => each >= low && each <= high);
      if (inside.length > most && before.length > 0) {
        return before.filter(each => each >= low && each <= high);
      }
      if (wanted === FINE) {
        return inside;
      }
    }
  }
  const rough = (high - low) / most || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find(each => each * power >= rough) ?? 10);
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    found.push(+(i * step).toPrecision(6));
  }
  return found;
}

export class Chart {
  /** @param section has a list for the legend, an SVG, and a paragraph for who does not see it */
  constructor(section) {
    this.section = section;
    this.svg = section.querySelector("svg");
    this.series = [];
    new ResizeObserver(() => this.paint()).observe(this.svg);
  }

  /**
   * @param series      {name, style, epochs, paper, texts}: a text for each epoch, from the first on
   * @param logarithmic whether the values are on a logarithmic axis
   */
  show(series, logarithmic) {
    this.series = series.filter(each => each.texts.length > 0);
    this.logarithmic = logarithmic;
    this.section.hidden = this.series.length === 0;
    this.legend();
    this.paint();
  }

  legend() {
    const list = this.section.querySelector("ul");
    list.replaceChildren(...this.series.map(each => {
      const item = document.createElement("li");
      const swatch = draw(item, "svg", {viewBox: "0 0 32 11", "aria-hidden": "true", class: "line" + each.style});
      draw(swatch, "path", {d: "M0 5.5H32", class: "curve"});
      item.append(each.name + " ", Object.assign(document.createElement("b"), {textContent: each.texts.at(-1)}));
      if (each.paper) {
        item.append(Object.assign(document.createElement("span"), {textContent: " paper " + each.paper}));
      }
      return item;
    }));
    this.section.querySelector(".unseen").textContent = this.series.map(each => `${each.name}: ${each.texts[0]} after `
      + `epoch 1, ${each.texts.at(-1)} after epoch ${each.texts.length} of ${each.epochs}`
      + (each.paper ? `, the paper has ${each.paper}` : "")).join(". ");
  }

  paint() {
    const width = Math.round(this.svg.clientWidth);
    if (this.series.length === 0 || width === 0) {
      return;
    }
    const height = Math.round(Math.min(360, Math.max(220, width * 0.45)));
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.replaceChildren();
    const values = this.series.flatMap(each => [...each.texts, each.paper]).map(parseFloat).filter(Number.isFinite)
      .filter(each => each > 0 || !this.logarithmic);
    const pad = this.logarithmic ? 0 : (Math.max(...values) - Math.min(...values) || 1) * 0.06;
    const low = this.logarithmic ? Math.min(...values) / 1.12 : Math.min(...values) - pad;
    const high = this.logarithmic ? Math.max(...values) * 1.05 : Math.max(...values) + pad;
    const last = Math.max(2, ...this.series.map(each => each.epochs));
    const scale = this.logarithmic ? Math.log : each => each;
    const x = epoch => MARGIN.left + (epoch - 1) / (last - 1) * (width - MARGIN.left - MARGIN.right);
    const y = value => MARGIN.top + (scale(high) - scale(value)) / (scale(high) - scale(low))
      * (height - MARGIN.top - MARGIN.bottom);
    this.axes(width, height, x, y, ticks(low, high, this.logarithmic, height / 40), last);
    this.series.forEach(each => this.line(each, x, y, width));
  }

  axes(width, height, x, y, values, last) {
    for (const value of values) {
      draw(this.svg, "path", {d: `M${MARGIN.left} ${y(value).toFixed(1)}H${width - MARGIN.right}`, class: "grid"});
      draw(this.svg, "text", {x: MARGIN.left - 7, y: y(value) + 4, "text-anchor": "end"}, value);
    }
    for (const epoch of [1, ...ticks(2, last, false, width / 70).filter(each => Number.isInteger(each))]) {
      draw(this.svg, "text", {x: x(epoch), y: height - MARGIN.bottom + 18, "text-anchor": "middle"}, epoch);
    }
    draw(this.svg, "text", {x: (MARGIN.left + width - MARGIN.right) / 2, y: height - 4, "text-anchor": "middle"},
      "epoch");
  }

  line(series, x, y, width) {
    const group = draw(this.svg, "g", {class: "line" + series.style});
    const paper = parseFloat(series.paper);
    if (Number.isFinite(paper)) {
      draw(group, "path", {d: `M${MARGIN.left} ${y(paper).toFixed(1)}H${width - MARGIN.right}`, class: "paper"});
      draw(group, "text", {x: width - MARGIN.right, y: y(paper) - 5, "text-anchor": "end",
        class: "line" + series.style}, "paper " + series.paper);
    }
    const points = series.texts.map((text, i) => [x(i + 1), y(parseFloat(text))])
      .filter(each => each.every(Number.isFinite));
    draw(group, "path", {class: "curve", d: points.map(([px, py], i) => `${i ? "L" : "M"}${px.toFixed(1)} ${
      py.toFixed(1)}`).join("")});
    points.slice(-1).forEach(([px, py]) => draw(group, "circle", {cx: px, cy: py, r: 4}));
  }
}
