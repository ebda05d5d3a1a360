# ombrex_embed(out.cc NAMESPACE ns NAME var FILES ..): files as constants of the program, so that it needs none beside it.
# Makes `std::span<EmbeddedFile const> ns::var()`; include "base/embedded_file.h" for the type.
function(ombrex_embed out)
  cmake_parse_arguments(arg "" "NAMESPACE;NAME" "FILES" ${ARGN})
  set(entries "")
  foreach(file ${arg_FILES})
    file(READ ${file} text)
    get_filename_component(name ${file} NAME)
    string(APPEND entries "    {\"${name}\", R\"embedded(${text})embedded\"},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  endforeach()
  file(CONFIGURE OUTPUT ${out} @ONLY CONTENT "// Made by cmake/ombrex_embed.cmake.
#include <array>
#include <span>

#include \"base/embedded_file.h\"

namespace @arg_NAMESPACE@ {
std::span<ombrex::EmbeddedFile const> @arg_NAME@();
std::span<ombrex::EmbeddedFile const> @arg_NAME@() {
    static constexpr ombrex::EmbeddedFile files[] = {
@entries@    };
    return files;
}
}  // namespace @arg_NAMESPACE@
")
endfunction()
