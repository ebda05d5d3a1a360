# ombrex_test(name LABEL label SOURCES .. LINKS .. [BATCH n]): one test program that may use any room; BATCH as in
# ombrex_module.
function(ombrex_test name)
  cmake_parse_arguments(arg "" "LABEL;BATCH" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  ombrex_compile_test(${name})
  if(arg_BATCH)
    set_target_properties(${name} PROPERTIES UNITY_BUILD_BATCH_SIZE ${arg_BATCH})
  endif()
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
  target_link_libraries(${name} PRIVATE ${arg_LINKS} GTest::gmock GTest::gtest_main)
  target_compile_definitions(${name} PRIVATE OMBREX_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  gtest_discover_tests(${name} TEST_PREFIX "${arg_LABEL}." DISCOVERY_MODE PRE_TEST PROPERTIES LABELS ${arg_LABEL})
endfunction()
