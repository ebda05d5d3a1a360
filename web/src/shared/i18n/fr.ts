// SPDX-License-Identifier: Apache-2.0
// Canadian French, in two files by the alphabet of the English.
import { first } from "./fr-a";
import { second } from "./fr-b";

export const french = { ...first, ...second };

export type French = typeof french;
