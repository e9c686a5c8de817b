// Follows the events of a run and shows what they add up to, at most once for each frame of a page that is seen.

import {Chart} from "./chart.js";
import {Digits} from "./digits.js";
import {Plane} from "./plane.js";
import {Tasks} from "./tasks.js";

const STYLES = 4;
const at = id => document.getElementById(id);
const values = new Chart(at("values"));
const objectives = new Chart(at("objectives"));
const digits = new Digits(at("digits"));
const plane = new Plane(at("plane"));
const tasks = new Tasks(at("tasks"));
const networks = new Map();
let now = null;    // the network that trains
let step = null;
let frame = 0;
let isNew = false;    // whether there is more than a step: the charts and the table are drawn anew

/** The network of that name, which a line of the console may be the first to name. */
function network(name, epochs) {
  if (!networks.has(name)) {
    networks.set(name, {name, epochs, paper: "", lines: [], style: networks.size % STYLES});
  }
  return networks.get(name);
}

const take = {
  run({title, text}) {
    at("title").textContent = title;
    at("run").textContent = text;
  },
  classes(classes) {
    plane.classes = classes;
  },
  network(begun) {
    now = Object.assign(network(begun.name, begun.epochs), begun);
  },
  step(taken) {
    step = taken;
  },
  epoch(line) {
    now = network(line.network, line.epochs);
    now.lines[line.epoch - 1] = line;
  },
  digits: each => digits.take(each),
  plane: each => plane.take(each),
  task: each => tasks.take(each),
  verdict: text => tasks.verdict(text),
  grading(grading) {
    tasks.grade(grading);
    if (grading.id) {
      networks.clear();
      at("all").querySelector("tbody").replaceChildren();
      now = null;
    }
  },
  results({rows, neighbours}) {
    at("results").hidden = false;
    fill(at("results").querySelector("tbody"), -1, rows);
    at("neighbours").textContent = neighbours;
  },
  end(text) {
    source.close();
    at("connection").textContent = text;
  },
};

/** Adds the rows that are not there yet, at the end (-1) or on top (0); the first cell of a row is its head. */
function fill(body, place, rows) {
  for (const row of rows.slice(body.rows.length)) {
    const line = body.insertRow(place);
    line.append(...row.map((text, i) => Object.assign(document.createElement(i ? "td" : "th"),
      i ? {textContent: text} : {scope: "row", textContent: text})));
  }
}

function show() {
  frame = 0;
  digits.show(name => {
    const last = networks.get(name)?.lines.at(-1);
    return last ? `${last.measure} ${last.value}` : name === "original" ? "" : "not trained yet";
  });
  plane.show();
  at("now").hidden = now === null || !at("results").hidden;
  if (now !== null) {
    showNow();
  }
  if (isNew) {
    isNew = false;
    showEpochs();
  }
}

function showEpochs() {
  const all = [...networks.values()].map(each => ({...each, lines: each.lines.filter(Boolean)}));
  const accuracy = all.some(each => each.lines.at(-1)?.measure === "test accuracy");
  at("values-title").textContent = (accuracy ? "Test accuracy" : "Test error") + " against epoch";
  values.show(all.map(each => ({...each, texts: each.lines.map(line => line.value)})), !accuracy);
  objectives.show(all.map(each => ({...each, paper: "", texts: each.lines.map(line => line.objective)})), true);
  fill(at("all").querySelector("tbody"), 0, all.flatMap(each => each.lines.map(line =>
    [line.network, `${line.epoch}/${line.epochs}`, line.objective, line.value, line.speed])));
  at("all").hidden = all.every(each => each.lines.length === 0);
}

function showNow() {
  const last = now.lines.at(-1);
  const done = last?.epoch ?? 0;
  const share = step !== null && step.network === now.name && step.epoch === done ? step.done / step.minibatches : 0;
  at("network").textContent = now.name + (now.sizes ? ": " + now.sizes.join("-") : "");
  at("measure").textContent = last?.measure === "test accuracy" ? "Test accuracy" : "Test error";
  at("epoch").textContent = done;
  at("epochs").textContent = `of ${now.epochs}`;
  at("value").textContent = last?.value ?? "\u2013";
  at("paper").textContent = now.paper ? `paper ${now.paper}` : "";
  at("objective").textContent = last?.objective ?? "\u2013";
  at("speed").textContent = last?.speed ?? "\u2013";
  at("left").textContent = last?.left ?? "\u2013";
  at("progress").max = now.epochs;
  at("progress").value = done + share;
  at("minibatch").textContent = share > 0 ? `Epoch ${done + 1}: minibatch ${step.done} of ${step.minibatches}` : "";
  document.title = `${done}/${now.epochs} ${last?.value ?? ""} ${now.name}`;
}

const source = new EventSource("events");
for (const [kind, takes] of Object.entries(take)) {
  source.addEventListener(kind, event => {
    takes(JSON.parse(event.data));
    isNew ||= kind !== "step" && kind !== "digits";
    frame ||= requestAnimationFrame(show);
  });
}
source.onopen = () => {
  at("connection").textContent = "Live.";
};
source.onerror = () => {
  at("connection").textContent = "No connection: the terminal says whether the command still runs.";
};
