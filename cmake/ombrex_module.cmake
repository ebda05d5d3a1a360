# ombrex_module(room [HEADERS ..] [SOURCES ..] [DEPENDS ombrex::..] [LINKS ..] [PRIVATE_LINKS ..] [TESTS ..] [TEST_LINKS ..] [ALONE] [BATCH n])
#
# One room, one library `ombrex::room`, one test program `room_test`. Every source is named, none is globbed.
#   DEPENDS        rooms this one may include (tools/tidy checks the includes against the layers)
#   LINKS          libraries whose types stand in our public headers
#   PRIVATE_LINKS  libraries that only the sources know
#   TESTS          *_test.cc beside the code; TEST_LINKS what only they need
#   ALONE          each source is compiled alone also where others are in batches (OMBREX_UNITY): several have
#                  something of the same name that nobody else sees
#   BATCH          so many are compiled as one instead of six: they are small, and cost what the headers they share cost
function(ombrex_module room)
  cmake_parse_arguments(arg "ALONE" "BATCH" "HEADERS;SOURCES;DEPENDS;LINKS;PRIVATE_LINKS;TESTS;TEST_LINKS" ${ARGN})
  string(REPLACE "/" "_" name ${room})
  string(REPLACE "/" "::" alias ${room})
  set(target ombrex_${name})
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES})
    set(scope PUBLIC)
    if(arg_ALONE)
      set_target_properties(${target} PROPERTIES UNITY_BUILD OFF)
    elseif(arg_BATCH)
      set_target_properties(${target} PROPERTIES UNITY_BUILD_BATCH_SIZE ${arg_BATCH})
    endif()
    target_link_libraries(${target} PRIVATE ${arg_PRIVATE_LINKS})
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(ombrex::${alias} ALIAS ${target})
  target_link_libraries(${target} ${scope} ombrex_compiler ${arg_DEPENDS} ${arg_LINKS})
  if(arg_HEADERS)
    target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR}/src FILES ${arg_HEADERS})
    if(OMBREX_VERIFY_HEADERS)
      set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    endif()
  endif()
  if(arg_TESTS)
    add_executable(${name}_test ${arg_TESTS})
    ombrex_compile_test(${name}_test)
    target_link_libraries(${name}_test PRIVATE ombrex::${alias} ${arg_TEST_LINKS} GTest::gmock GTest::gtest_main)
    target_compile_definitions(${name}_test PRIVATE OMBREX_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    gtest_discover_tests(${name}_test TEST_PREFIX "${room}." DISCOVERY_MODE PRE_TEST PROPERTIES LABELS unit)
  endif()
endfunction()
