# SPDX-License-Identifier: Apache-2.0
"""Each rule of tools/tidy_rules refuses a bad tree and accepts its good twin."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import tidy_rules  # noqa: E402
from tidy_rules.functions import Unbalanced, functions  # noqa: E402
from tidy_rules.tree import File  # noqa: E402

SPDX = "// SPDX-License-Identifier: Apache-2.0\n"
HEADER = SPDX + "#pragma once\n"


def room(name: str, files: str = "", depends: str = "") -> dict[str, str]:
    """The papers of a room whose CMakeLists.txt names `files`."""
    return {
        f"src/{name}/README.md": f"# {name}: a room. May use: what it needs.\n",
        f"src/{name}/CMakeLists.txt": f"ombrex_module({name}\n  SOURCES {files}\n  DEPENDS {depends})\n",
    }


def house(*rooms: str) -> dict[str, str]:
    """The list of rooms, lowest first."""
    adapters = [name.removeprefix("adapters/") for name in rooms if name.startswith("adapters/")]
    plain = list(dict.fromkeys(name.partition("/")[0] for name in rooms))
    files = {"src/CMakeLists.txt": "".join(f"add_subdirectory({name})\n" for name in plain)}
    if adapters:
        files["src/adapters/README.md"] = "# adapters: folders. May use: ports.\n"
        files["src/adapters/CMakeLists.txt"] = "".join(f"add_subdirectory({name})\n" for name in adapters)
    return files


def in_base(*files: tuple[str, str]) -> dict[str, str]:
    """A house of one room that holds `files`, all named."""
    return house("base") | room("base", " ".join(name for name, _ in files)) | {f"src/base/{n}": t for n, t in files}


def lines(count: int) -> str:
    return "    step();\n" * count


class Rules(unittest.TestCase):
    def check(self, files: dict[str, str | bytes]) -> list[tidy_rules.Finding]:
        with tempfile.TemporaryDirectory() as folder:
            for path, content in files.items():
                file = Path(folder) / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content if isinstance(content, bytes) else content.encode())
            return tidy_rules.check(Path(folder))[1]

    def refuses(self, rule: str, files: dict[str, str | bytes], says: str = "") -> None:
        found = self.check(files)
        self.assertEqual({finding.rule for finding in found}, {rule}, [str(finding) for finding in found])
        self.assertIn(says, str(found[0]))

    def accepts(self, files: dict[str, str | bytes]) -> None:
        self.assertEqual([str(finding) for finding in self.check(files)], [])

    def test_a_room_includes_only_lower_layers(self):
        files = house("base", "audio", "language")
        files |= room("base", "x.h") | {"src/base/x.h": HEADER}
        files |= room("language", "l.h", "ombrex::base") | {"src/language/l.h": HEADER + '#include "base/x.h"\n'}
        files |= room("audio", "a.h", "ombrex::base") | {"src/audio/a.h": HEADER + '#include "base/x.h"\n'}
        self.accepts(files)
        self.refuses("layers", files | {"src/audio/a.h": HEADER + '#include "language/l.h"\n'}, "src/audio/a.h:3:")
        upward = {"src/base/x.h": HEADER + '#include "audio/a.h"\n', "src/audio/a.h": HEADER}
        self.refuses("layers", files | upward, "layer 0")
        self.refuses("layers", files | {"src/audio/a.h": HEADER + '#include "base/none.h"\n'}, "no file")
        self.refuses("layers", files | {"src/audio/a.h": HEADER + "#include <base/x.h>\n"}, "quotes")
        made = {"src/base/CMakeLists.txt": "ombrex_module(base HEADERS x.h)\nmake(${build}/base/made.inc)\n"}
        self.accepts(files | made | {"src/audio/a.h": HEADER + '#include "base/made.inc"\n'})

    def test_a_test_beside_the_code_is_held_to_the_layers_too(self):
        files = house("base", "audio") | room("base", "x_test.cc") | room("audio", "fake_line.h", "ombrex::base")
        files |= {"src/audio/fake_line.h": HEADER, "src/base/x_test.cc": SPDX}
        self.accepts(files)
        self.refuses("layers", files | {"src/base/x_test.cc": SPDX + '#include "audio/fake_line.h"\n'})

    def test_only_app_and_tests_include_adapters(self):
        files = house("adapters/sip", "adapters/sql", "services", "app")
        files |= room("adapters/sip", "leg.h") | {"src/adapters/sip/leg.h": HEADER}
        files |= room("adapters/sql", "db.h") | {"src/adapters/sql/db.h": HEADER}
        files |= room("services", "s.h") | {"src/services/s.h": HEADER}
        files |= room("app", "main.cc", "ombrex::adapters::sip")
        files |= {"src/app/main.cc": SPDX + '#include "adapters/sip/leg.h"\n'}
        files |= {"tests/CMakeLists.txt": "add_executable(t t.cc)\n"}
        files |= {"tests/t.cc": SPDX + '#include "adapters/sip/leg.h"\n#include "tests/phone.h"\n'}
        files |= {"tests/phone.h": HEADER}
        self.accepts(files)
        include = HEADER + '#include "adapters/sip/leg.h"\n'
        self.refuses("layers", files | {"src/services/s.h": include}, "go through a port")
        self.refuses("layers", files | {"src/adapters/sql/db.h": include})

    def test_the_inside_of_a_room_is_its_own(self):
        files = house("base", "audio") | room("base", "detail/x.h y.h") | room("audio", "a.h", "ombrex::base")
        files |= {"src/base/detail/x.h": HEADER, "src/base/y.h": HEADER + '#include "base/detail/x.h"\n'}
        self.accepts(files | {"src/audio/a.h": HEADER})
        self.refuses("layers", files | {"src/audio/a.h": HEADER + '#include "base/detail/x.h"\n'}, "inside")

    def test_what_is_included_is_linked(self):
        files = house("base", "audio") | room("base", "x.h") | {"src/base/x.h": HEADER}
        files |= {"src/audio/a.h": HEADER + '#include "base/x.h"\n'}
        self.accepts(files | room("audio", "a.h", "ombrex::base"))
        self.refuses("layers", files | room("audio", "a.h"), "add ombrex::base to DEPENDS")

    def test_cmake_agrees_with_the_table_of_layers(self):
        self.accepts(house("base", "audio") | room("base") | room("audio", depends="ombrex::base"))
        self.refuses("depends", house("base", "audio") | room("base", depends="ombrex::audio") | room("audio"))
        self.refuses("depends", house("audio", "base") | room("base") | room("audio"), "order")
        self.refuses("depends", house("base") | room("base") | room("audio"), "never added")
        misnamed = {"src/base/CMakeLists.txt": "ombrex_module(audio)\n"}
        self.refuses("depends", house("base") | room("base") | misnamed, "name it base")
        wrong_layer = {"src/base/CMakeLists.txt": "# Layer 3.\nombrex_module(base)\n"}
        self.refuses("depends", house("base") | room("base") | wrong_layer, "layer 0")

    def test_a_room_has_a_layer(self):
        self.refuses("unknown-room", house("base", "attic") | room("base") | room("attic"), "attic")
        self.refuses("unknown-room", house("adapters/fax") | room("adapters/fax"), "adapters/fax")
        outside = {"src/x.h": HEADER, "src/CMakeLists.txt": "set(headers x.h)\n"}
        self.refuses("unknown-room", outside, "outside every room")

    def test_files_do_not_include_themselves_by_way_of_others(self):
        b = ("b.h", HEADER)
        self.accepts(in_base(("a.h", HEADER + '#include "base/b.h"\n'), b))
        circle = in_base(("a.h", HEADER + '#include "base/b.h"\n'), ("b.h", HEADER + '#include "base/a.h"\n'))
        self.refuses("cycle", circle, "src/base/a.h -> src/base/b.h -> src/base/a.h")

    def test_a_room_says_what_it_is_and_what_it_may_use(self):
        self.refuses("room-readme", in_base() | {"src/base/README.md": "# base\n"})
        self.refuses("room-readme", in_base() | {"src/base/README.md": "# audio: x. May use: y.\n"})
        without = in_base()
        del without["src/base/README.md"]
        self.refuses("room-readme", without, "write it")

    def test_every_source_is_named_and_none_is_globbed(self):
        self.refuses("named-sources", in_base() | {"src/base/stray.h": HEADER}, "stray.h")
        inside = {"src/base/detail/y.h": HEADER}
        self.refuses("named-sources", in_base() | inside, "detail/y.h")
        self.accepts(in_base(("x.h", HEADER + '#include "base/detail/y.h"\n')) | inside)
        commented = {"src/base/CMakeLists.txt": "ombrex_module(base) # stray.h\n", "src/base/stray.h": HEADER}
        self.refuses("named-sources", in_base() | commented)
        glob = {"src/base/CMakeLists.txt": "ombrex_module(base)\nfile(GLOB x *.h)\n"}
        self.refuses("named-sources", in_base() | glob, "globbing")
        self.refuses("named-sources", in_base(("x.cpp", "")), "call it")
        twice = {"src/base/CMakeLists.txt": "ombrex_module(base\n  SOURCES x.cc\n  SOURCES y.cc)\n"}
        self.refuses("named-once", in_base() | twice, "SOURCES stands there twice")
        case = {"tests/must_not_compile/raw.cc": SPDX, "tests/must_not_compile/CMakeLists.txt": "refused(raw)\n"}
        self.accepts(in_base() | case)

    def test_code_with_logic_has_a_test_beside_it(self):
        code = SPDX + "int one() { return 1; }\n"
        self.refuses("test-beside", in_base(("x.cc", code)), "x_test.cc")
        self.accepts(in_base(("x.cc", code), ("x_test.cc", SPDX)))
        self.accepts(in_base(("detail/x.cc", code)))
        in_tests = {"tests/x_test.cc": SPDX, "tests/CMakeLists.txt": "add_executable(x_test x_test.cc)\n"}
        self.accepts(in_base(("x.cc", code)) | in_tests)
        self.accepts(in_base(("table.cc", SPDX + "int const ones[] = {1, 1};\n")))
        excepted = {"tools/tidy_exceptions.txt": "test-beside | src/base/x.cc | the whole of it is proved elsewhere\n"}
        self.accepts(in_base(("x.cc", code)) | excepted)

    def test_functions_end_after_seventy_lines(self):
        good = SPDX + "int f() {\n" + lines(68) + "}\n"
        bad = SPDX + "int f() {\n" + lines(69) + "}\n"
        self.accepts(in_base(("x_test.cc", good)))
        self.refuses("function-length", in_base(("x_test.cc", bad)), "src/base/x_test.cc:2: function-length: f has 71")
        self.refuses("function-length", in_base(("x_test.cc", SPDX + "int f() {\n")), "no partner")

    def test_a_ratchet_does_not_turn_back(self):
        files = in_base(("x_test.cc", SPDX + "int f() {\n" + lines(78) + "}\n"))
        path = "tools/tidy_exceptions.txt"
        self.accepts(files | {path: "function-length | src/base/x_test.cc | <=80 | a table of cases\n"})
        found = self.check(files | {path: "function-length | src/base/x_test.cc | <=79 | a table of cases\n"})
        self.assertEqual({finding.rule for finding in found}, {"function-length", "exceptions"})
        self.refuses("exceptions", in_base() | {path: "no-new | src/base/x.cc | gone\n"}, "delete the row")
        self.refuses("exceptions", in_base() | {path: "layers | src/base/x.cc | I want to\n"}, "takes no exceptions")
        self.refuses("exceptions", in_base() | {path: "file-length | src/base/x.cc | long\n"}, "<=N")
        self.refuses("exceptions", in_base() | {path: "no-new src/base/x.cc\n"}, "a row is")

    def test_files_end_after_four_hundred_lines(self):
        self.accepts(in_base(("x.h", HEADER + "\n" * 398)))
        self.refuses("file-length", in_base(("x.h", HEADER + "\n" * 399)), "401 lines")

    def test_lines_end_after_120_columns(self):
        self.accepts(in_base(("x.h", HEADER + "// " + "é" * 117 + "\n")))
        self.refuses("line-length", in_base(("x.h", HEADER + "// " + "é" * 118 + "\n")), ":3:")
        self.refuses("line-length", in_base() | {"tools/do": "#!/bin/sh\n" + "#" * 121 + "\n"})

    def test_sources_begin_with_their_licence_and_headers_are_read_once(self):
        self.refuses("spdx", in_base(("x.cc", "// ours\n")))
        self.refuses("pragma-once", in_base(("x.h", SPDX)))

    def test_a_public_class_has_a_contract(self):
        bare = "class Clock final : public Base {\n};\n"
        self.refuses("class-contract", in_base(("x.h", HEADER + bare)), "class Clock")
        self.accepts(in_base(("x.h", HEADER + "/// Tells the time.\n" + bare)))
        self.accepts(in_base(("x.h", HEADER + "/// Tells it.\ntemplate <class T>\n" + bare)))
        self.accepts(in_base(("x.h", HEADER + "class Clock;\n"), ("detail/y.h", HEADER + bare), ("z.cc", SPDX + bare)))

    def test_names_say_something(self):
        for name in ("string_util.h", "call-manager.h", "common.h", "Helpers.h"):
            self.refuses("names", in_base((name, HEADER)))
        self.refuses("names", in_base(("misc/x.h", HEADER)), "src/base/misc")
        self.accepts(in_base(("common_names.h", HEADER), ("utility_bill.h", HEADER)))

    def test_banned_calls_are_refused_with_what_to_write_instead(self):
        bad = {
            "no-rand": ("int x = rand();", "int x = std::rand();"),
            "no-random_device": ("std::mt19937 g;",),
            "no-time": ("auto t = time(nullptr);", "auto t = std::time(0);"),
            "no-now": ("auto t = std::chrono::steady_clock::now();", "auto t = system_clock::now();"),
            "no-gettimeofday": ("int x = clock_gettime(a, b);",),
            "no-sleep_for": ("int x = usleep(5);", "auto x = &std::this_thread::sleep_for<int>;"),
            "no-cout": ("auto& out = std::cerr;",),
            "no-printf": ('int x = std::printf("x");', "int x = fprintf(stderr, a);"),
            "no-print": ("auto x = &fmt::print<int>;",),
            "no-detach": ("auto x = (thread.detach(), 1);",),
            "no-co_spawn": ("auto x = asio::co_spawn(io, task);",),
            "no-assert": ("int x = (assert(true), 1);",),
            "no-new": ("auto* x = new Thing;", "auto* x = new (place) Thing;", "auto* x = new std::string[2];"),
            "no-delete": ("auto x = (delete thing, 1);", "auto x = (delete[] things, 1);"),
            "no-throw": ("int x = throw 1;",),
            "no-strcpy": ("auto x = strncpy(a, b, 3);", "auto x = std::sprintf(a, b);"),
            "no-atoi": ("auto x = std::stoi(text);",),
            "no-system": ("int x = std::system(command);", "auto x = popen(command, mode);"),
            "no-exit": ("int x = (std::exit(1), 1);",),
            "no-getenv": ("auto x = std::getenv(name);",),
            "no-bit_cast": ("auto x = std::bit_cast<int>(name);",),
            "no-memcpy": ("auto x = std::memcpy(to, &name, 4);", "auto x = memmove(to, &name, 4);"),
            "no-reinterpret_cast": ("auto& x = reinterpret_cast<int const&>(name);",),
            "no-break_in": ("template struct Opened<int, &privacy::Body::value_>;",),
        }
        self.assertEqual(set(bad), {ban.rule for ban in tidy_rules.calls.BANS})
        for rule, codes in bad.items():
            for code in codes:
                self.refuses(rule, in_base(("x.cc", SPDX + code + "\n")), "instead of")
        self.refuses("no-using-namespace", in_base(("x.h", HEADER + "using namespace std;\n")))

    def test_words_that_only_look_like_banned_calls_are_free(self):
        good = (
            "A(A const&) = delete;", "static_assert(true);", "// throw, new, delete, rand()", "auto x = operand(3);",
            'auto x = "std::cout << new X";', "auto x = clock.time(5);", "auto x = 1'000'000 + '\\'';",
            'auto x = R"(throw "new")";', "auto x = timer->sleep(1);", "void* operator new(std::size_t);",
            "using namespace std::chrono;", "auto x = std::unique_ptr<A>{new A{1}};",
            "auto x = std::snprintf(a, b, c);", "int newest = 1;",
        )  # fmt: skip
        for code in good:
            self.accepts(in_base(("x.cc", SPDX + code + "\n")))
        self.accepts(in_base(("clock.cc", SPDX + "auto t = std::chrono::system_clock::now();\n")))
        self.accepts(in_base(("x_test.cc", SPDX + "int x = throw 1;\n")))

    def test_unfinished_work_is_no_comment(self):
        self.refuses("leftover", in_base(("x.cc", SPDX + "// TO" + "DO: later\n")))
        self.refuses("leftover", in_base() | {"tools/do": "#!/bin/sh\n# FIX" + "ME\n"})
        self.accepts(in_base(("x.cc", SPDX + "// a hack that is none: HACKNEY\n")))

    def test_a_library_stays_in_its_room(self):
        places = {"boost/beast/core.hpp": "net", "openssl/evp.h": "crypto", "spdlog/spdlog.h": "base",
                  "spandsp.h": "audio", "opus/opus.h": "audio"}  # fmt: skip
        for header, home in places.items():
            for name in ("net", "crypto", "base", "audio"):
                files = house(name) | room(name, "x.h") | {f"src/{name}/x.h": HEADER + f"#include <{header}>\n"}
                if name == home or (header, name) == ("openssl/evp.h", "net"):
                    self.accepts(files)
                else:
                    self.refuses("library", files, home)
        for header, home in {"sofia-sip/nta.h": "sip", "onnxruntime_cxx_api.h": "speech", "soci/soci.h": "sql"}.items():
            include = HEADER + f"#include <{header}>\n"
            good = f"adapters/{home}"
            self.accepts(house(good) | room(good, "x.h") | {f"src/{good}/x.h": include})
            self.refuses("library", house("voice") | room("voice", "x.h") | {"src/voice/x.h": include}, good)

    def test_a_file_with_a_socket_is_listed_with_whom_it_serves(self):
        listed = {"tools/egress.txt": "# list\nsrc/base/x.cc | permit | a mail server\n"}
        for code in ("::connect(fd, a, n);", "tcp::socket s{io};", "curl_easy_perform(e);", "getaddrinfo(a, b, c, d);"):
            files = in_base(("x.cc", SPDX + code + "\n"))
            self.accepts(files | listed)
            self.refuses("egress", files, "net::EgressGuard")
        wrong = {"tools/egress.txt": "src/base/x.cc | anybody | x\n" + listed["tools/egress.txt"]}
        self.refuses("egress", files | wrong, "a row is")
        self.refuses("egress", in_base() | listed, "delete the row")
        self.accepts(in_base(("x.h", HEADER + "auto f() { return pump.connect(line); }\nauto Pump::connect(int) {}\n")))
        self.accepts(in_base(("x_test.cc", SPDX + "::connect(fd, a, n);\n")))

    def test_a_revealing_file_is_listed_with_purpose_and_sink(self):
        code = in_base(("x.cc", SPDX + "auto const& n = name.reveal<Purpose::billing>();\n"))
        listed = {"tools/reveal.txt": "# list\nsrc/base/x.cc | billing | the invoice\n"}
        self.accepts(code | listed)
        self.refuses("reveal", code, "src/base/x.cc | billing |")
        self.refuses("reveal", code | {"tools/reveal.txt": "src/base/x.cc\n" + listed["tools/reveal.txt"]}, "a row is")
        twice = {"tools/reveal.txt": listed["tools/reveal.txt"] + "src/base/x.cc | billing | the other one\n"}
        self.refuses("reveal", code | twice, "line 2 lists src/base/x.cc for billing already")
        self.refuses("reveal", in_base() | listed, "delete the row")
        self.accepts(in_base(("x_test.cc", SPDX + "auto n = name.reveal<Purpose::billing>();\n")))

    def test_the_repository_stands_alone(self):
        outside = ("see /ho" + "me/someone/x", "in /wor" + "k/main", "index https://pyp" + "i.org/simple",
                   "Co-author" + "ed-by: x", "generated by an " + "AI", "a helper " + "session said")  # fmt: skip
        for text in outside:
            self.refuses("stands-alone", in_base() | {"docs/x.md": f"# x\n{text}\n"}, "docs/x.md:2:")
        for text in ("https://example.com/home/x", "~/work/x", "the AI agent answers", "a CallSession"):
            self.accepts(in_base() | {"docs/x.md": text + "\n"})

    def test_links_lead_somewhere(self):
        page = {"docs/x.md": "[a](y.md#part) [b](../README.md) [c](https://example.com) [d](#here)\n"}
        page |= {"docs/y.md": "y\n"}
        self.accepts(in_base() | page | {"README.md": "[docs](docs)\n"})
        self.refuses("links", in_base() | page, "../README.md")

    def test_a_library_is_listed_with_its_licence(self):
        packages = {"tools/packages.txt": "# comment\nlibx-dev\ncmake\n"}
        self.accepts(in_base() | packages | {"THIRD_PARTY.md": "| x | `libx-dev` | MIT |\n"})
        self.refuses("licences", in_base() | packages | {"THIRD_PARTY.md": "| y |\n"}, "libx-dev")

    def test_large_binaries_stay_out(self):
        big = b"\0" * (200 * 1024 + 1)
        self.refuses("binary", in_base() | {"docs/x.bin": big})
        self.accepts(in_base() | {"tests/data/x.bin": big, "docs/small.bin": big[:-1]})

    def test_text_is_plain(self):
        self.refuses("line-ends", in_base() | {"x.md": "a\nb\r\n"}, "x.md:2:")
        self.refuses("final-newline", in_base() | {"x.md": "a"})
        self.accepts(in_base() | {"x.md": "a\n", "empty": "", "tests/data/wire.txt": "a\r\n\r\nb"})

    def test_a_test_is_named_by_a_sentence(self):
        def named(name: str) -> dict[str, str | bytes]:
            return in_base(("x_test.cc", SPDX + f"TEST_F(Room, {name}) {{}}\n"))

        for name in ("_is_never_late", "is_never_late_", "works", "C3_works_well", "C49_is_no_such_clause",
                     "C0_is_no_such_clause", "c24_is_gone_on_day_91", "DISABLED_is_never_ever_late"):  # fmt: skip
            self.refuses("test-name", named(name))
        for name in ("is_never_late", "C24_recording_is_gone", "C9_C30_tokens_are_sealed"):
            self.accepts(named(name))

    def test_ignored_files_are_not_read(self):
        ignore = {".gitignore": "# made here\n/build/\n*.o\n__pycache__/\n"}
        made = {"build/x.cc": "x", "src/base/x.o": "x", "tools/__pycache__/x.py": "x", ".git/config": "x"}
        self.accepts(in_base() | ignore | made)
        self.assertTrue(self.check(in_base() | ignore | {"src/build/x.cc": "x"}))

    def test_mending_writes_only_what_has_one_right_answer(self):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "x.md").write_bytes(b"a\r\nb")
            for _ in range(2):
                self.assertEqual(len(tidy_rules.mend(root, tidy_rules.check(root)[1])), 1)
            self.assertEqual((root / "x.md").read_bytes(), b"a\nb\n")
            self.assertEqual(tidy_rules.check(root)[1], [])


class Functions(unittest.TestCase):
    def names(self, code: str) -> list[str]:
        return [function.name for function in functions(File("x.cc", code.encode()).code_without_directives)]

    def test_are_found_in_every_form_they_take(self):
        self.assertEqual(self.names("namespace a { class B : public C<int> { int f() const { return 1; } }; }"), ["f"])
        self.assertEqual(self.names("A::A(int a) : a_{a}, b_(a), c_{} { go(); }"), ["A::A"])
        self.assertEqual(self.names("template <class T> requires(ok(T())) T f() noexcept { }"), ["f"])
        self.assertEqual(self.names("auto f(int x = {}) -> std::vector<int> { if (x) { } }"), ["f"])
        self.assertEqual(self.names("std::size_t operator()(A const& a) const noexcept { }"), ["operator()"])
        self.assertEqual(self.names('TEST(A, says_a_brace) { f("{"); f(\'}\'); /* { */ }'), ["TEST(A, says_a_brace)"])
        self.assertEqual(self.names("struct A { A() = default; int x{3}; std::array<int, f(2)> y{1, 2}; };"), [])
        self.assertEqual(self.names("enum class E : int { a, b };\nint const t[] = {1, f(2)};\nvoid g();"), [])

    def test_that_cannot_be_read_are_said_so(self):
        with self.assertRaises(Unbalanced):
            self.names("int f() {")


if __name__ == "__main__":
    unittest.main()
