// SPDX-License-Identifier: Apache-2.0
// Canadian French: two files by the alphabet of the English, and the webhooks.
import { first } from "./fr-a";
import { second } from "./fr-b";
import { third } from "./fr-c";

export const french = { ...first, ...second, ...third };

export type French = typeof french;
