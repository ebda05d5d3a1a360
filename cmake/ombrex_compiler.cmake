# How every file of ours is compiled: C++20, warnings as errors, no build path in the binary.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")

set(CMAKE_UNITY_BUILD ${OMBREX_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE 6)

find_program(OMBREX_CCACHE ccache)
if(OMBREX_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${OMBREX_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${OMBREX_CCACHE})
endif()
find_program(OMBREX_MOLD mold)
if(OMBREX_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_library(ombrex_compiler INTERFACE)
target_compile_options(ombrex_compiler INTERFACE
  -Wall -Wextra -Wconversion -Wnon-virtual-dtor -Woverloaded-virtual
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
if(OMBREX_UNITY)
  # Of a batch GCC takes what stands in its sources for what stands in a header, and their constants for one file's.
  target_compile_options(ombrex_compiler INTERFACE -Wshadow=local $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
else()
  target_compile_options(ombrex_compiler INTERFACE -Wshadow)
endif()
if(OMBREX_WERROR)
  target_compile_options(ombrex_compiler INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(ombrex_compiler INTERFACE -fcoroutines)
else()
  target_compile_options(ombrex_compiler INTERFACE -w)  # GCC's are the warnings that count
endif()
target_include_directories(ombrex_compiler INTERFACE ${CMAKE_SOURCE_DIR}/src)

if(OMBREX_SANITIZE)
  # Clang compiles what it instruments in a third of GCC's time, without optimisation.
  add_compile_options(-O0 -fsanitize=${OMBREX_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${OMBREX_SANITIZE})
  if(OMBREX_SANITIZE MATCHES "thread")
    # ThreadSanitizer does not know fences; Asio's own locks order what they would.
    add_compile_definitions(BOOST_ASIO_DISABLE_FENCED_BLOCK)
  endif()
endif()

# What only tests run is half of all there is to compile, and runs for a moment: it is not optimised. What they test is.
function(ombrex_compile_test target)
  target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O0>)
endfunction()
