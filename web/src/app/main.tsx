// SPDX-License-Identifier: Apache-2.0
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Problem } from "@/shared/api/client";
import { WordsProvider } from "@/shared/i18n/words";
import { applyTheme } from "@/shared/lib/theme";
import { Toasts } from "@/shared/ui/toast";
import { beginEarly } from "./early";
import { Routes } from "./routes";
import "./style";

applyTheme();

// What the server refused stays refused; a line that was down is tried again.
const worthRetrying = (failures: number, error: Error) =>
  failures < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500);

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: worthRetrying, staleTime: 15_000, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

beginEarly(queries, location);

const root = document.getElementById("root");
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <WordsProvider>
          <Toasts>
            <Routes />
          </Toasts>
        </WordsProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
