// An SMTP server on a free port. Prints its port, then each message that it takes as one line of JSON; "refuse" as an
// argument makes it turn the first one away for now, as a busy server does.
import { SMTPServer } from "smtp-server";

let refusals = process.argv[2] === "refuse" ? 1 : 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", () => {
      if (refusals > 0) {
        refusals -= 1;
        done(Object.assign(new Error("Come again later"), { responseCode: 451 }));
        return;
      }
      const { mailFrom, rcptTo } = session.envelope;
      console.log(JSON.stringify({ from: mailFrom.address, to: rcptTo.map((to) => to.address), message: Buffer.concat(parts).toString("utf8") }));
      done();
    });
  },
});
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
