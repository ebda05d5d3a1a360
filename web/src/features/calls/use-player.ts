// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useFailure } from "@/shared/ui/toast";
import { getCallRecording } from "./api/get-call-recording";
import { decode, type Lanes } from "./peaks";

export const slices = 160;

/** The sound of one call. Nothing is asked for before the first press. */
export function usePlayer(call: string, durationMs: number) {
  const audio = useRef<HTMLAudioElement | null>(null);
  const failed = useFailure();
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const [rate, setRate] = useState(1);
  const [lanes, setLanes] = useState<Lanes>();
  const load = useMutation({ mutationFn: () => getCallRecording(call), onError: failed });

  useEffect(
    () => () => {
      audio.current?.pause();
      audio.current = null;
    },
    [call],
  );
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setAt((audio.current?.currentTime ?? 0) * 1000), 100);
    return () => clearInterval(timer);
  }, [playing]);

  const open = async () => {
    if (audio.current !== null) return audio.current;
    const { link, sound } = await load.mutateAsync();
    void decode(sound, durationMs, slices).then(setLanes);
    const element = new Audio(link);
    element.addEventListener("play", () => setPlaying(true));
    element.addEventListener("pause", () => setPlaying(false));
    element.addEventListener("ended", () => setPlaying(false));
    audio.current = element;
    return element;
  };
  const seek = (ms: number) => {
    const to = Math.max(0, Math.min(durationMs, ms));
    setAt(to);
    if (audio.current !== null) audio.current.currentTime = to / 1000;
    return to;
  };
  const play = async (from?: number) => {
    if (load.isPending) return;
    const element = await open().catch(() => undefined);
    if (element === undefined) return;
    element.playbackRate = rate;
    element.currentTime = (from === undefined ? at : seek(from)) / 1000;
    await element.play().catch(failed);
  };
  return {
    at,
    playing,
    lanes,
    rate,
    busy: load.isPending,
    seek,
    play,
    toggle: () => {
      if (playing) audio.current?.pause();
      else void play(at >= durationMs - 200 ? 0 : undefined);
    },
    speed: (next: number) => {
      setRate(next);
      if (audio.current !== null) audio.current.playbackRate = next;
    },
  };
}

export type Player = ReturnType<typeof usePlayer>;
