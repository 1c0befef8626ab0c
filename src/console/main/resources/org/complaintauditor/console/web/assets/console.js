// What pages of the console do beside what every form does without a script.
"use strict";

// Every request of a script carries the token of the session's forms.
document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRF-Token"] = document.body.dataset.csrf;
});

// What is wrong has the focus: on a new page, and after a part was exchanged.
function focusOnProblems() {
  const problems = document.querySelector("#alert .problems");
  if (problems) {
    problems.focus();
  }
}
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "alert") {
    focusOnProblems();
    return;
  }
  const next = event.target.querySelector("[data-focus]");
  if (next) {
    next.focus();
  }
});
focusOnProblems();

// A form is sent once: a second press of its button would do the same thing again.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (!form.hasAttribute("hx-post") && !form.hasAttribute("hx-get") && form.method === "post") {
    form.dataset.sent = "true";
  }
});
// What a script would ask for is not needed any more once the form itself is on its way.
document.addEventListener("htmx:beforeRequest", (event) => {
  const form = event.target.closest("form");
  if (form && form.dataset.sent) {
    event.preventDefault();
  }
});
// A page that the browser kept is as it was: its forms can be sent again.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});
