#!/usr/bin/env node
// Stands apart from dist so that the command can be linked before anything is built.
import '../dist/main.js';
