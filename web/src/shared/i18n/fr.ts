// SPDX-License-Identifier: Apache-2.0
// Canadian French: two files by the alphabet of the English, the webhooks, the business's own site, and the last
// steps of setting up.
import { first } from "./fr-a";
import { second } from "./fr-b";
import { third } from "./fr-c";
import { fourth } from "./fr-d";
import { fifth } from "./fr-e";

export const french = { ...first, ...second, ...third, ...fourth, ...fifth };

export type French = typeof french;
