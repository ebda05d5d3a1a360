// SPDX-License-Identifier: Apache-2.0
// How the assistant sounds, by ear: its own first words, as callers hear them.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useSay, type Key } from "@/shared/i18n/words";
import { capital } from "@/shared/lib/format";
import { Card, Icon } from "@/shared/ui/basic";
import { CircleAlert, Ear, Pause, Play } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { listVoices } from "./api/list-voices";

const languages: Record<string, Key> = {
  "en-US": "English, United States",
  "en-GB": "English, United Kingdom",
};

/** The one sound that plays, if any. */
function useSample() {
  const audio = useRef<HTMLAudioElement>(undefined);
  const [plays, setPlays] = useState<string>();
  const [failed, setFailed] = useState(false);
  const stop = () => {
    audio.current?.pause();
    audio.current = undefined;
    setPlays(undefined);
  };
  useEffect(() => () => audio.current?.pause(), []);
  const play = (voice: string) => {
    stop();
    const sound = new Audio(`/api/v1/voices/sample?voice=${encodeURIComponent(voice)}`);
    audio.current = sound;
    setFailed(false);
    setPlays(voice);
    sound.addEventListener("ended", stop);
    sound.play().catch(() => {
      if (audio.current !== sound) return; // stopped while it loaded
      stop();
      setFailed(true);
    });
  };
  return { plays, failed, play, stop };
}

export function Voice() {
  const t = useSay();
  const query = useQuery({ queryKey: ["voices"], queryFn: listVoices, staleTime: Infinity });
  const sample = useSample();
  return (
    <Loaded query={query} rows={2}>
      {({ items }) =>
        items.length === 0 ? (
          <div className="note attn">
            <Icon of={CircleAlert} />
            <p>{t("This server has no voice: your assistant answers in writing alone. Its operator can add one.")}</p>
          </div>
        ) : (
          <Card>
            <ul className="rows ic body">
              {items.map(({ name, language }) => (
                <li key={name}>
                  <span className="ic">
                    <Icon of={Ear} />
                  </span>
                  <div>
                    <b>{capital(name)}</b>
                    <p>{languages[language] === undefined ? language : t(languages[language])}</p>
                  </div>
                  <div className="acts">
                    <button
                      type="button"
                      className="btn"
                      aria-label={
                        sample.plays === name
                          ? t("Stop {name}", { name: capital(name) })
                          : t("Listen to {name}", { name: capital(name) })
                      }
                      onClick={() => (sample.plays === name ? sample.stop() : sample.play(name))}
                    >
                      <Icon of={sample.plays === name ? Pause : Play} />
                      {sample.plays === name ? t("Stop") : t("Listen")}
                    </button>
                  </div>
                </li>
              ))}
            </ul>
            {items.length === 1 && (
              <p className="foot hint">{t("This server has one voice, so there is nothing to choose.")}</p>
            )}
            {sample.failed && (
              <p className="foot err" role="alert">
                <Icon of={CircleAlert} />
                {t("It could not be played. Try again in a moment.")}
              </p>
            )}
          </Card>
        )
      }
    </Loaded>
  );
}
