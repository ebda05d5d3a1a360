# ombrex_desk(out.cc): the desk in the browser (web/) as constants of the program (app/detail/desk_files.h).
#
# Its packages are fetched at the first time and when package-lock.json changed, and it is built when one of its sources
# changed. Where Node or npm is missing, and with -DOMBREX_DESK=OFF, the program is built without it.
option(OMBREX_DESK "Carry the desk in the browser; needs Node 18.19 or newer, and npm" ON)
find_program(OMBREX_NODE node)
find_program(OMBREX_NPM npm)
set(ombrex_web ${CMAKE_SOURCE_DIR}/web)
set(ombrex_web_packages ${ombrex_web}/node_modules/.complete)

set(ombrex_desk_lacks "")
if(NOT OMBREX_DESK)
  set(ombrex_desk_lacks "OMBREX_DESK is off")
elseif(NOT OMBREX_NODE OR NOT OMBREX_NPM)
  set(ombrex_desk_lacks "node or npm is not there (Debian 12: nodejs and npm)")
else()
  execute_process(COMMAND ${OMBREX_NODE} --version OUTPUT_VARIABLE version OUTPUT_STRIP_TRAILING_WHITESPACE)
  string(REPLACE "v" "" version "${version}")
  if(version VERSION_LESS 18.19)
    set(ombrex_desk_lacks "node is ${version}, and 18.19 or newer is needed")
  endif()
endif()
if(ombrex_desk_lacks)
  message(STATUS "Without the desk in the browser, and without its tests: ${ombrex_desk_lacks}")
endif()

function(ombrex_desk out)
  if(ombrex_desk_lacks)
    file(CONFIGURE OUTPUT ${out} CONTENT "// Made by cmake/ombrex_desk.cmake.
#include \"app/detail/desk_files.h\"

std::span<ombrex::EmbeddedFile const> ombrex::app::detail::desk_files() { return {}; }
")
    return()
  endif()
  add_custom_command(OUTPUT ${ombrex_web_packages}
    COMMAND ${CMAKE_SOURCE_DIR}/tools/fetch_npm ${OMBREX_NPM} ${ombrex_web_packages}
    DEPENDS ${ombrex_web}/package-lock.json ${ombrex_web}/package.json ${ombrex_web}/.npmrc ${CMAKE_SOURCE_DIR}/tools/fetch_npm
    WORKING_DIRECTORY ${ombrex_web}
    COMMENT "Fetching the packages that the desk is built with (60 MB at the first time)"
    USES_TERMINAL VERBATIM)
  set(dist ${CMAKE_BINARY_DIR}/web/dist)
  add_custom_command(OUTPUT ${out}
    COMMAND ${OMBREX_NODE} node_modules/vite/bin/vite.js build --outDir ${dist} --emptyOutDir --logLevel warn
    COMMAND ${OMBREX_NODE} tools/budget.mjs ${dist}
    COMMAND ${OMBREX_NODE} tools/embed.mjs ${dist} ${out} ${out}.d
    DEPENDS ${ombrex_web_packages}
    DEPFILE ${out}.d
    WORKING_DIRECTORY ${ombrex_web}
    COMMENT "Building the desk"
    VERBATIM)
endfunction()
