// How things are named in JSON.
#include "lab/inspect/thing.hpp"

#include <doctest/doctest.h>

namespace lab::thing_test {
namespace {

std::string there_and_back(std::string_view json) {
  const auto thing = read_thing(json);
  return thing ? thing_json(thing.value()) : "refused at " + thing.error().pointer;
}

TEST_CASE("every kind of thing is read and written the same") {
  for (const std::string_view json : {
           R"({"attempt":2,"copy":1,"event":8,"kind":"message","replica":1})",
           R"({"event":8,"kind":"event"})",
           R"({"kind":"replica","replica":4})",
           R"({"kind":"writer"})",
           R"({"key":"lamp-02","kind":"row","side":"write"})",
           R"({"key":"RETRO-LAMP","kind":"row","side":1})",
           R"({"kind":"customer","name":"<b>zoë</b>"})",
           R"({"kind":"read","read":0})",
           R"({"command":3,"kind":"command"})",
       })
    CHECK(there_and_back(json) == json);
}

TEST_CASE("what is no thing is refused with the place") {
  CHECK(there_and_back("nonsense") == "refused at ");
  CHECK(there_and_back(R"({"kind":"dragon"})") == "refused at /kind");
  CHECK(there_and_back(R"({"kind":"event"})") == "refused at /event");
  CHECK(there_and_back(R"({"kind":"event","event":"two"})") == "refused at /event");
  CHECK(there_and_back(R"({"kind":"replica","replica":5})") == "refused at /replica");
  CHECK(there_and_back(R"({"kind":"row","side":"read","key":"a"})") == "refused at /side");
}

}  // namespace
}  // namespace lab::thing_test
