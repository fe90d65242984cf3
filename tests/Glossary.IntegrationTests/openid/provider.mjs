// A house's OpenID provider. Says its port, then reads one line: where the glossary wants people sent back to.
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

const people = {
  alice: { name: "Alice Liddell", email: "alice@example.org", preferred_username: "alice", roles: ["glossary-admins"], realm_access: { roles: ["htm-leads"] } },
  bob: { name: "Bob Cratchit", email: "bob@example.org", preferred_username: "bob", roles: ["everyone"], realm_access: { roles: ["htm-leads", "it-leads"] } },
  carol: { name: "Carol Danvers", email: "carol@example.org", preferred_username: "admin", roles: [] },
  dora: { name: "Dora Spenlow", tid: "11111111-2222-3333-4444-555555555555", oid: "99999999-8888-7777-6666-555555555555", roles: ["everyone"] },
};

const server = createServer();
server.listen(0, "127.0.0.1", () => console.log(`port ${server.address().port}`));
createInterface({ input: process.stdin }).on("line", (redirectUri) => {
  const provider = new Provider(`http://127.0.0.1:${server.address().port}`, {
    clients: [{ client_id: "glossary", client_secret: "a secret between the two of them", redirect_uris: [redirectUri], token_endpoint_auth_method: "client_secret_post" }],
    claims: { openid: ["sub"], profile: ["name", "preferred_username", "roles", "realm_access", "tid", "oid"], email: ["email"] },
    pkce: { required: () => true },
    cookies: { keys: ["for the tests alone"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: `subject-of-${id}`.replace("-again", ""), ...people[id.replace("-again", "")] }) }),
  });
  server.on("request", provider.callback());
  console.log("ready");
}).on("close", () => process.exit());
