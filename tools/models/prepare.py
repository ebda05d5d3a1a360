# SPDX-License-Identifier: Apache-2.0
"""Makes the files that the manifest calls `prepared` from those it calls `build`: prepare.py FOLDER

moonshine/{encoder,uncached,cached}.onnx  the recogniser, folded and quantised again: as shipped it turns all of its
                                          weights back into floats on every decoder step (100 ms a token, not 7)
hibari/*.tsv                              the voice's symbols and lexicon as lines of text

The same versions (prepare.txt) give the same bytes on every processor; `fetch` checks the hashes.
"""
import gzip
import json
import logging
import os
import pathlib
import sys

os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # ONNX Runtime asks once, at its import

import onnx
import onnxruntime
from onnxruntime.quantization import QuantType, quantize_dynamic

Level = onnxruntime.GraphOptimizationLevel


def save_as(source, target, level, from_ort=False):
    """Writes what ONNX Runtime makes of a model at this optimisation level."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = level
    options.optimized_model_filepath = str(target)
    options.log_severity_level = 3
    if from_ort:
        options.add_session_config_entry("session.save_model_format", "ONNX")
    onnxruntime.InferenceSession(str(source), options, providers=["CPUExecutionProvider"])


def branch(merged, attribute, target):
    """One branch of the decoder's `If` as a model of its own, with the inputs it reads and the outputs it makes."""
    choice = next(node for node in merged.graph.node if node.op_type == "If")
    body = next(a.g for a in choice.attribute if a.name == attribute)
    nodes = [node for node in merged.graph.node if node.op_type != "If"] + list(body.node)
    read = {name for node in nodes for name in node.input}
    made = {name for node in nodes for name in node.output}
    model = onnx.ModelProto()
    model.CopyFrom(merged)
    model.ClearField("graph")
    model.graph.name = target.stem
    model.graph.node.extend(nodes)
    model.graph.initializer.extend([*merged.graph.initializer, *body.initializer])
    model.graph.input.extend(i for i in merged.graph.input if i.name in read)
    model.graph.output.extend(o for o in merged.graph.output if o.name in made)
    onnx.save(model, str(target))


def quantise(source, target, operators, per_channel):
    folded = source.with_suffix(".folded")
    save_as(source, folded, Level.ORT_ENABLE_BASIC)
    quantize_dynamic(str(folded), str(target), weight_type=QuantType.QInt8, per_channel=per_channel,
                     op_types_to_quantize=operators, extra_options={"MatMulConstBOnly": True})
    folded.unlink()
    source.unlink()


def prepare_moonshine(folder):
    raw = folder / "raw"
    encoder, merged = raw / "encoder.plain", raw / "decoder.plain"
    save_as(raw / "encoder_model.ort", encoder, Level.ORT_DISABLE_ALL, from_ort=True)
    quantise(encoder, folder / "encoder.onnx", ["MatMul"], per_channel=True)
    save_as(raw / "decoder_model_merged.ort", merged, Level.ORT_DISABLE_ALL, from_ort=True)
    decoder = onnx.load(str(merged))
    merged.unlink()
    for name, attribute in (("uncached", "else_branch"), ("cached", "then_branch")):
        plain = raw / f"{name}.plain"
        branch(decoder, attribute, plain)
        quantise(plain, folder / f"{name}.onnx", ["MatMul", "Gather"], per_channel=False)


def lines(path, rows):
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def readings(spoken):
    """How a word is said; then, where its role in the sentence changes that, each role and how."""
    if isinstance(spoken, str):
        return [spoken]
    return [spoken["DEFAULT"], *(f"{role}={way}" for role, way in sorted(spoken.items()) if way and role != "DEFAULT")]


def prepare_hibari(folder):
    raw = folder / "raw"
    symbols = json.loads((raw / "vocab.json").read_text(encoding="utf-8"))
    lines(folder / "symbols.tsv", ((symbol, str(number)) for symbol, number in symbols.items()))
    letters = json.loads((raw / "oov.json").read_text(encoding="utf-8"))
    lines(folder / "letters.tsv",
          (["in", *letters["in"]], ["out", *letters["out"]], ["longest", str(letters["maxlen"])]))
    lexicon = {}
    for part in ("silver", "gold"):  # gold is checked by hand, so it has the last word
        with gzip.open(raw / f"lexicon_us_{part}.json.gz", "rt", encoding="utf-8") as file:
            lexicon.update(json.load(file))
    lines(folder / "lexicon.tsv", ((word, *readings(spoken)) for word, spoken in sorted(lexicon.items())))


if __name__ == "__main__":
    logging.disable(logging.WARNING)
    root = pathlib.Path(sys.argv[1])
    prepare_moonshine(root / "moonshine")
    prepare_hibari(root / "hibari")
