// Days as the learner lives them, and the row of days on which they practised.

const day = 86_400_000;

// How many days in seven may be missed without ending the row.
const bridged = 2;

// The number of the day on which something was, in the device's own time.
export function dayOf(at) {
  const then = new Date(at);
  return Math.round(Date.UTC(then.getFullYear(), then.getMonth(), then.getDate()) / day);
}

// How many days somebody practised in a row. A missed day doesn't end it, as long as there are not more than two in any seven days; today is
// not missed before it is over.
export function rowOf(days, today) {
  const missed = [];
  let practised = days.has(today) ? 1 : 0;
  for (let one = today - 1; missed.filter((other) => other - one < 7).length <= bridged; one -= 1) {
    if (days.has(one)) {
      practised += 1;
    } else {
      missed.push(one);
    }
  }
  return practised;
}
