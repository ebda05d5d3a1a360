// SPDX-License-Identifier: Apache-2.0
import type { LucideIcon } from "lucide-react";
import { forwardRef, useEffect, useId, useLayoutEffect, useRef, type ComponentProps, type ReactNode } from "react";
import { CircleAlert } from "./icons";

export const Icon = ({ of: Of, className = "" }: { of: LucideIcon; className?: string }) => (
  <Of className={`i ${className}`} size={undefined} strokeWidth={1.75} aria-hidden="true" focusable="false" />
);

export const Sign = ({ className = "mark" }: { className?: string }) => (
  <svg className={className} viewBox="0 0 32 32" fill="currentColor" aria-hidden="true">
    <path d="M4 15.5a12 12 0 0 1 24 0z" />
    <path d="M4 17.5h24v3H4z" opacity=".62" />
    <path d="M4 22.5h24v3H4z" opacity=".36" />
    <path d="M4 27.5h24v3H4z" opacity=".16" />
  </svg>
);

export function Page({
  title,
  over,
  lead,
  acts,
  hero,
  children,
  before,
}: {
  title: string;
  over?: string;
  lead?: ReactNode;
  acts?: ReactNode;
  hero?: boolean;
  children: ReactNode;
  before?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Ombrex`;
  }, [title]);
  return (
    <div className="wrap">
      <div className="top">
        <div>
          {before}
          {over !== undefined && <p className="over">{over}</p>}
          <h1 className={hero ? "hero" : undefined}>{title}</h1>
          {lead !== undefined && <div className="muted">{lead}</div>}
        </div>
        {acts !== undefined && <div className="acts">{acts}</div>}
      </div>
      {children}
    </div>
  );
}

export function Card({
  title,
  count,
  aside,
  children,
  className = "",
  id,
}: {
  title?: ReactNode;
  count?: number;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
  id?: string;
}) {
  const heading = useId();
  return (
    <section
      className={`card ${className}`}
      aria-labelledby={title === undefined ? undefined : heading}
      id={id}
    >
      {title !== undefined && (
        <div className="head">
          <h2 id={heading}>
            {title}
            {count !== undefined && <span className="c"> {count}</span>}
          </h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

export const Tag = ({
  tone = "",
  icon,
  children,
}: {
  tone?: string;
  icon: LucideIcon;
  children: ReactNode;
}) => (
  <span className={`tag ${tone}`}>
    <Icon of={icon} />
    {children}
  </span>
);

export const Input = forwardRef<HTMLInputElement, ComponentProps<"input"> & { bad?: boolean }>(
  ({ bad, className = "", ...rest }, ref) => (
    <input ref={ref} className={`in ${bad ? "bad" : ""} ${className}`} {...rest} />
  ),
);
Input.displayName = "Input";

/** A label, a field, a hint and the error, joined for the ear as for the eye. `children` gets the ids. */
export function Field({
  label,
  hint,
  error,
  aside,
  children,
}: {
  label: string;
  hint?: ReactNode;
  error?: string;
  aside?: ReactNode;
  children: (ids: {
    id: string;
    "aria-describedby"?: string;
    "aria-invalid"?: boolean;
    bad?: boolean;
  }) => ReactNode;
}) {
  const id = useId();
  const described = [hint !== undefined && `${id}-h`, error !== undefined && `${id}-e`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="field">
      <div className="flex between">
        <label className="lbl" htmlFor={id}>
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        ...(described !== "" && { "aria-describedby": described }),
        ...(error !== undefined && { "aria-invalid": true, bad: true }),
      })}
      {hint !== undefined && (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="err" id={`${id}-e`} role="alert">
          <Icon of={CircleAlert} />
          {error}
        </p>
      )}
    </div>
  );
}

/** The browser's own modal dialog: it traps and gives back the focus, and needs no inserted style. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // While it still stands in the page: only then does closing it give the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="modal"
      aria-labelledby={heading}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
