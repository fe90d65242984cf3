// Draws a card, out of the server's own markup: templates on the page. What is shown is text, never markup.

const part = (name) => document.querySelector(`template[data-part="${name}"]`).content.firstElementChild.cloneNode(true);

export const filled = (name, values = {}) => {
  const element = part(name);
  for (const [slot, text] of Object.entries(values)) {
    const target = element.matches(`[data-${slot}]`) ? element : element.querySelector(`[data-${slot}]`);
    target.textContent = text ?? "";
    target.hidden = text === null || text === undefined || text === "";
  }
  return element;
};

// Puts values into the places of a text: "{0} of {1}".
export const said = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);

function termOf(term) {
  const element = part(document.querySelector(`template[data-part="term-${term.vocabulary}"]`) ? `term-${term.vocabulary}` : "term-standards");
  const link = element.querySelector("a");
  link.href = `/t/${term.vocabulary}/${term.slug}`;
  link.textContent = term.abbreviation ? `${term.label} (${term.abbreviation})` : term.label;
  element.querySelector("[data-short]").textContent = term.short;
  return element;
}

// A card that waits for an answer. Calls answered({ choice }), answered({ typed }) or answered({}) for "I don't know".
export function cardOf(card, texts, answered) {
  const element = filled("card", { kind: texts[`kind${card.kind[0].toUpperCase()}${card.kind.slice(1)}`], prompt: card.prompt, context: card.context });
  const [list, form, way] = ["[data-choices]", "[data-typing]", "[data-way]"].map((slot) => element.querySelector(slot));
  list.replaceChildren(...card.choices.map((choice, place) => {
    const item = filled("choice", { number: place + 1, text: choice.text });
    item.querySelector("button").addEventListener("click", () => answered({ choice: place }));
    return item;
  }));
  way.hidden = card.accepted.length === 0;
  way.addEventListener("click", () => {
    const types = form.hidden;
    form.hidden = !types;
    list.hidden = types;
    way.textContent = types ? texts.choose : texts.type;
    (types ? form.querySelector("input") : list.querySelector("button")).focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = form.querySelector("input").value.trim();
    if (typed) {
      answered({ typed });
    }
  });
  element.querySelector("[data-unknown]").addEventListener("click", () => answered({}));
  return element;
}

// Shows on a card what was right, and why. Returns the button that goes on.
export function reveal(element, card, { choice, typed, isRight, note }, texts) {
  element.classList.add(isRight ? "flash-right" : "flash-wrong");
  const list = element.querySelector("[data-choices]");
  list.hidden = false;
  [...list.children].forEach((item, place) => {
    const { isRight: right, why } = card.choices[place];
    const [button, mark, reason] = ["button", "[data-mark]", "[data-why]"].map((slot) => item.querySelector(slot));
    button.disabled = true;
    item.classList.toggle("flash-is-right", right);
    item.classList.toggle("flash-is-yours", place === choice && !right);
    mark.textContent = right ? texts.markRight : place === choice ? texts.markYours : "";
    mark.hidden = !mark.textContent;
    reason.textContent = right || place === choice ? why ?? "" : "";
    reason.hidden = !reason.textContent;
  });
  element.querySelector("[data-typing]").hidden = true;
  element.querySelector("[data-ways]").hidden = true;
  const outcome = element.querySelector("[data-outcome]");
  outcome.hidden = false;
  outcome.querySelector("[data-verdict]").textContent = isRight ? texts.right : texts.wrong;
  const yours = outcome.querySelector("[data-yours]");
  yours.textContent = typed ? [said(texts.typed, typed), note].filter(Boolean).join(" ") : "";
  yours.hidden = !typed;
  outcome.querySelector("[data-explanation]").textContent = card.explanation;
  outcome.querySelector("[data-terms]").replaceChildren(...card.terms.map(termOf));
  outcome.querySelector("[data-how]").hidden = !isRight;
  return outcome.querySelector("[data-next]");
}
