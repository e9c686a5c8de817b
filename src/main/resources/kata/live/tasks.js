// How each task stands, and what came of the one that was graded last.

export class Tasks {
  constructor(section) {
    this.section = section;
    this.rows = new Map();
  }

  /** @param task {id, title, state, failure, points} */
  take(task) {
    this.section.hidden = false;
    document.querySelector("main").classList.add("watching");
    if (!this.rows.has(task.id)) {
      const place = [...this.rows.keys()].filter(id => id < task.id).length;
      const row = this.section.querySelector("tbody").insertRow(place);
      const head = Object.assign(document.createElement("th"), {scope: "row", textContent: `${task.id} ${task.title}`});
      row.append(head, row.insertCell(), row.insertCell());
      this.rows.set(task.id, row);
    }
    const [state, points] = this.rows.get(task.id).querySelectorAll("td");
    state.textContent = task.state;
    state.className = task.state === "passed" ? "passed" : task.failure ? "failure" : "";
    points.textContent = task.points;
  }

  /** @param grading {id, text}: the task whose tests run, and what the console says of it; no id if none run */
  grade(grading) {
    document.getElementById("grading").textContent = grading.text;
    this.rows.forEach((row, id) => row.toggleAttribute("aria-current", id === grading.id));
    this.rows.get(grading.id)?.setAttribute("aria-current", "true");
  }

  /** @param text the console's */
  verdict(text) {
    const section = document.getElementById("verdict");
    section.hidden = text === "";
    section.querySelector("pre").textContent = text;
  }
}
