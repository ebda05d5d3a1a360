// SPDX-License-Identifier: Apache-2.0
// One sheet in this order: what comes later may narrow what came before.
import "@/shared/style/tokens.css";
import "@/shared/style/base.css";
import "@/shared/style/shell.css";
import "@/shared/style/controls.css";
import "@/shared/style/states.css";
import "@/shared/style/today.css";
import "@/shared/style/call.css";
import "@/shared/style/forms.css";
import "@/shared/style/calendar.css";
import "@/shared/style/insights.css";
import "@/shared/style/privacy.css";
import "@/shared/style/signin.css";
import "@/shared/style/narrow.css";
import "@/shared/style/more.css";
