// Ten digits as the networks have them now: a row for each.

const SIDE = 28;
const GAP = 4;

export class Digits {
  constructor(section) {
    this.section = section;
    this.rows = new Map();
    this.changed = new Map();
  }

  /** @param digits {name, pixels}: the images one after the other, a byte for each pixel, in Base64 */
  take(digits) {
    this.changed.set(digits.name, digits.pixels);
  }

  /** @param says gives the words below the name of a row */
  show(says) {
    this.changed.forEach((pixels, name) => this.paint(this.row(name).querySelector("canvas"), pixels));
    this.changed.clear();
    this.rows.forEach((row, name) => {
      row.querySelector("span").textContent = says(name);
    });
    this.section.hidden = this.rows.size === 0;
  }

  row(name) {
    if (!this.rows.has(name)) {
      const row = document.createElement("div");
      const label = document.createElement("p");
      const canvas = document.createElement("canvas");
      row.className = "row";
      label.append(name + " ", document.createElement("span"));
      canvas.setAttribute("role", "img");
      canvas.setAttribute("aria-label", name === "original" ? "The digits 0 to 9, handwritten"
        : `The same ten digits, restored by ${name}`);
      row.append(label, canvas);
      this.section.append(row);
      this.rows.set(name, row);
    }
    return this.rows.get(name);
  }

  /** Black where an image is white, and see-through elsewhere: the style sheet inverts it in the dark. */
  paint(canvas, pixels) {
    const bytes = atob(pixels);
    const count = bytes.length / (SIDE * SIDE);
    canvas.width = count * (SIDE + GAP) - GAP;
    canvas.height = SIDE;
    const context = canvas.getContext("2d");
    for (let i = 0; i < count; i++) {
      const image = context.createImageData(SIDE, SIDE);
      for (let p = 0; p < SIDE * SIDE; p++) {
        image.data[4 * p + 3] = bytes.charCodeAt(i * SIDE * SIDE + p);
      }
      context.putImageData(image, i * (SIDE + GAP), 0);
    }
  }
}
