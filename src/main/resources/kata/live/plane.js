// Test images as points in the plane, each drawn as its digit, after each epoch; a slider leads back to earlier ones.

// M. A. Petroff, Accessible Color Sequences for Data Visualization, 2021, as in the figures.
const COLOURS = ["#3f90da", "#bd1f01", "#ffa90e", "#832db6", "#717581", "#92dadd", "#a96b59", "#e76300", "#94a4a2",
  "#b9ac70"];
const OUTSIDE = 0.005;
const MARGIN = 10;

export class Plane {
  constructor(section) {
    this.section = section;
    this.canvas = section.querySelector("canvas");
    this.slider = section.querySelector("input");
    this.planes = new Map();
    this.classes = "";
    this.shown = null;
    this.slider.addEventListener("input", () => this.move());
    new ResizeObserver(() => this.paint(this.shown)).observe(this.canvas);
  }

  /** @param plane {epoch, points}: x and y of each point as four bytes, in Base64 */
  take(plane) {
    const bytes = Uint8Array.from(atob(plane.points), each => each.charCodeAt(0));
    const follows = +this.slider.value === +this.slider.max;
    this.planes.set(plane.epoch, new Float32Array(bytes.buffer));
    this.slider.max = Math.max(...this.planes.keys());
    if (follows) {
      this.slider.value = this.slider.max;
    }
    this.changed = true;
  }

  show() {
    if (this.changed) {
      this.changed = false;
      document.getElementById("plane-later").hidden = true;
      this.section.hidden = false;
      this.move();
    }
  }

  /** Shows the epoch of the slider. */
  move() {
    const epoch = +this.slider.value;
    const points = this.planes.get(epoch);
    this.section.querySelector("output").textContent = epoch;
    document.getElementById("plane-text").textContent = points ? `${points.length / 2} test images after epoch ${epoch}`
      + ", each drawn as its digit. The outermost are left out." : "There is no picture of this epoch.";
    this.paint(points ?? null);
  }

  paint(points) {
    this.shown = points;
    const ratio = devicePixelRatio || 1;
    const width = this.canvas.clientWidth;
    const height = this.canvas.clientHeight;
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    if (!points || width === 0) {
      return;
    }
    const context = this.canvas.getContext("2d");
    const x = scale(points, 0, width);
    const y = scale(points, 1, height);
    context.scale(ratio, ratio);
    context.font = `600 ${width < 500 ? 9 : 12}px system-ui, "DejaVu Sans", sans-serif`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (let i = 0; i < points.length / 2; i++) {
      context.fillStyle = COLOURS[this.classes[i]];
      const [right, up] = [x(points[2 * i]), y(points[2 * i + 1])];
      if (Math.min(right, up, width - right, height - up) >= MARGIN - 1) {
        context.fillText(this.classes[i], right, height - up);
      }
    }
  }
}

/** From codes to pixels, by the quantiles between which all but the outermost points lie. */
function scale(points, coordinate, size) {
  const sorted = points.filter((_, i) => i % 2 === coordinate).sort();
  const low = sorted[Math.floor(OUTSIDE * sorted.length)];
  const high = sorted[Math.ceil((1 - OUTSIDE) * sorted.length) - 1];
  return value => MARGIN + (value - low) / (high - low || 1) * (size - 2 * MARGIN);
}
