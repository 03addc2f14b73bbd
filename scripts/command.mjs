// Plain syntax on purpose: every Node must be able to read this file, so that one that is too old can be told so.
const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 9)) {
  console.error(`Cardwright needs Node 20.9 or newer to start; this is Node ${process.versions.node}.`);
  process.exitCode = 1;
} else {
  import(`./${process.argv[2]}.mjs`).catch((error) => {
    console.error(error.expected ? error.message : error);
    process.exitCode = 1;
  });
}
