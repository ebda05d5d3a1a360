// SPDX-License-Identifier: Apache-2.0
// Canadian French: two files by the alphabet of the English, the webhooks, and the business's own site.
import { first } from "./fr-a";
import { second } from "./fr-b";
import { third } from "./fr-c";
import { fourth } from "./fr-d";

export const french = { ...first, ...second, ...third, ...fourth };

export type French = typeof french;
