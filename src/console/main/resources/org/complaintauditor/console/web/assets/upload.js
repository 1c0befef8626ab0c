// Where files are dropped: sizes are looked at before the first byte is sent, and bytes are counted while they are.
"use strict";

const MEGABYTE = 1024 * 1024;
const language = document.documentElement.lang;
const megabytes = (bytes) => new Intl.NumberFormat(language, {maximumFractionDigits: 1}).format(bytes / MEGABYTE);

function tell(text) {
  const alert = document.getElementById("alert");
  const box = document.createElement("div");
  box.className = "problems";
  box.tabIndex = -1;
  const line = document.createElement("p");
  line.textContent = text;
  box.append(line);
  alert.replaceChildren(box);
  box.focus();
}

// What is wrong with these files; nothing if they can be sent.
function problem(form, files) {
  if (files.length === 0) {
    return form.dataset.none;
  }
  const empty = files.find((file) => file.size === 0);
  if (empty) {
    return form.dataset.empty.replace("[file]", empty.name);
  }
  const large = files.find((file) => file.size > Number(form.dataset.fileBytes));
  if (large) {
    return form.dataset.tooLarge.replace("[file]", large.name).replace("[size]", megabytes(large.size));
  }
  const all = files.reduce((sum, file) => sum + file.size, 0);
  return all > Number(form.dataset.exportBytes) ? form.dataset.tooMuch.replace("[size]", megabytes(all)) : "";
}

function list(form, files) {
  const chosen = form.querySelector(".chosen");
  chosen.replaceChildren(...files.map((file) => {
    const item = document.createElement("li");
    item.textContent = `${file.name} (${megabytes(file.size)} MB)`;
    return item;
  }));
  chosen.hidden = files.length === 0;
}

function send(form, files) {
  const sending = form.querySelector(".sending");
  const said = form.querySelector(".said-of-sending");
  const bar = form.querySelector("progress");
  const button = form.querySelector("button");
  const request = new XMLHttpRequest();
  const end = () => {
    sending.hidden = true;
    button.disabled = false;
    delete form.dataset.sent;
    delete form.dataset.busy;
  };
  request.upload.addEventListener("progress", (event) => {
    bar.value = event.total > 0 ? event.loaded / event.total : 0;
    said.textContent = form.dataset.progress.replace("[sent]", megabytes(event.loaded)).replace("[all]", megabytes(event.total));
  });
  request.upload.addEventListener("load", () => {
    said.textContent = form.dataset.received;
    bar.removeAttribute("value");
  });
  request.addEventListener("error", () => {
    end();
    tell(form.dataset.cut);
  });
  request.addEventListener("load", () => {
    const then = request.getResponseHeader("HX-Redirect");
    if (then) {
      window.location.assign(then);
      return;
    }
    end();
    const answer = new DOMParser().parseFromString(request.responseText, "text/html");
    const why = answer.querySelector(".problems");
    tell(why ? why.textContent.trim() : form.dataset.cut);
  });
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  const data = new FormData();
  files.forEach((file) => data.append("files", file));
  form.dataset.busy = "true";
  button.disabled = true;
  sending.hidden = false;
  request.send(data);
}

document.querySelectorAll("form.dropping").forEach((form) => {
  const input = form.querySelector("input[type=file]");
  const zone = form.closest(".drop");
  form.querySelector(".drop-here").hidden = false;
  input.addEventListener("change", () => list(form, [...input.files]));
  const over = (event) => {
    if (event.dataTransfer && [...event.dataTransfer.types].includes("Files")) {
      event.preventDefault();
      zone.classList.add("over");
    }
  };
  zone.addEventListener("dragenter", over);
  zone.addEventListener("dragover", over);
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    if (event.dataTransfer.files.length > 0 && !form.dataset.busy) {
      input.files = event.dataTransfer.files;
      list(form, [...input.files]);
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (form.dataset.busy) {
      return;
    }
    const files = [...input.files];
    const wrong = problem(form, files);
    if (wrong) {
      tell(wrong);
    } else {
      send(form, files);
    }
  });
});
// A file that misses the zone must not replace the page.
["dragover", "drop"].forEach((name) => window.addEventListener(name, (event) => event.preventDefault()));
