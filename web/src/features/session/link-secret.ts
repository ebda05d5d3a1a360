// SPDX-License-Identifier: Apache-2.0
import { useLocation } from "react-router-dom";

/** What makes a mailed link good. It stands in the fragment, which no server on the way is sent. */
export const useLinkSecret = () => useLocation().hash.slice(1);
