// On signing out: what was practised is brought to the account first, and then leaves this device. It holds nobody up for longer than a breath.

import { leave } from "./account.js";

const patience = 3000;

for (const form of document.querySelectorAll("form[data-leaves]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await Promise.race([leave().catch(() => {}), new Promise((resolve) => { setTimeout(resolve, patience); })]);
    form.submit();
  }, { once: true });
}
