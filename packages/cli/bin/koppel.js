#!/usr/bin/env node
// Stands apart from dist so that the command can be linked before anything is built, and so that an old Node gets an
// answer: what dist imports would stop it with a fault of its own.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 20 || (major === 20 && minor >= 19)) {
  await import('../dist/main.js');
} else {
  console.error(`koppel needs Node 20.19 or newer, but this is Node ${process.versions.node}.`);
  process.exitCode = 2;
}
