// SPDX-License-Identifier: Apache-2.0
// Every frame of a call from a browser, as a value of its type in ElevenLabs' own package: what TypeScript refuses there
// (a name that is not known, one that is missing, a number that is a string) is a fault of ours, and so is what only the
// other side may send.
// usage: frames.mjs FRAMES.jsonl      Lines {"from":"client|server","frame":{}}, as browser_call_test.py and talks.mjs
// write them.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const generated = join(here, 'node_modules/@elevenlabs/types/dist/generated/types');
const types = join(generated, 'asyncapi-types.d.ts');
const of_clients = new Set(readFileSync(join(generated, 'outgoing.d.ts'), 'utf8').match(/\{([^}]*)\}/)[1].split(',').map((type) => type.trim()));
const name = new Map([...readFileSync(types, 'utf8').matchAll(/export interface (\w+) \{\s*type: "(\w+)"/g)].map((m) => [m[2], m[1]]));

const frames = readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const unknown = [];
const lines = frames.flatMap(({ from, frame }) => {
  const type = 'user_audio_chunk' in frame ? 'UserAudio' : name.get(frame.type);
  const known = type !== undefined && of_clients.has(type) === (from === 'client');
  if (!known) unknown.push(`${from}: it has no frame of this type: ${JSON.stringify(frame).slice(0, 120)}`);
  return !known ? [] : [`export const _${from}: E.${type} = ${JSON.stringify(frame)};`];
});
// The same frame twice says nothing more; each gets a name of its own.
const distinct = [...new Set(lines)].map((line, n) => line.replace(/const _(\w+):/, `const ${'$1'}${n}:`));

// Beside the packages, for they are found from there; several tests may run at once.
const folder = join(here, `node_modules/.frames/${process.pid}`);
mkdirSync(folder, { recursive: true });
const file = join(folder, 'frames.ts');
writeFileSync(file, `import type * as E from '@elevenlabs/types';\n${distinct.join('\n')}\n`);
const program = ts.createProgram([file], {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
});
const faults = ts.getPreEmitDiagnostics(program).map((fault) => {
  const at = fault.file?.getLineAndCharacterOfPosition(fault.start ?? 0).line ?? 0;
  return `${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}\n  in ${(distinct[at - 1] ?? '').slice(0, 300)}`;
});
rmSync(folder, { recursive: true });
for (const fault of [...unknown, ...faults].slice(0, 20)) console.error(fault);
if (frames.length === 0 || unknown.length + faults.length > 0) process.exit(1);
console.log(`${frames.length} frames, ${distinct.length} different ones, of ${new Set(frames.map((f) => f.frame.type)).size} kinds: all as the package has them`);
