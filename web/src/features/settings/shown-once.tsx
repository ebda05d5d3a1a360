// SPDX-License-Identifier: Apache-2.0
import { Dialog } from "@/shared/ui/basic";

/** A secret that nobody is shown again, and the button that says that it is copied. */
export function ShownOnce(props: {
  title: string;
  why: string;
  secret: string;
  copied: string;
  onClose: () => void;
}) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{props.why}</p>
      <p className="mono secret">{props.secret}</p>
      <div className="acts end">
        <button type="button" className="btn primary" onClick={props.onClose}>
          {props.copied}
        </button>
      </div>
    </Dialog>
  );
}
