// What the server knows and a page of another site can't: it writes its own in place of these (Features/Anywhere/House.cs).

export const house = { open: true, address: "", texts: {} };
