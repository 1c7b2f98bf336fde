#include "cqrs/event_log.hpp"

#include <string>

#include <doctest/doctest.h>

namespace cqrs::event_log_test {
namespace {

TEST_CASE("an empty log has no last event") {
  const EventLog<std::string> log;

  CHECK(log.last() == 0);
}

TEST_CASE("events count from 1 in the order in which they happened") {
  EventLog<std::string> log;

  CHECK(log.append("ordered") == 1);
  CHECK(log.append("shipped") == 2);

  CHECK(log.last() == 2);
  CHECK(log[1] == "ordered");
  CHECK(log[2] == "shipped");
}

TEST_CASE("what is learnt about an event later is written beside it") {
  EventLog<std::string> log;
  log.append("ordered");

  log.annotate(1) += ", and rolled back";

  CHECK(log[1] == "ordered, and rolled back");
}

TEST_CASE("a copy of a log goes on by itself") {
  EventLog<std::string> log;
  log.append("ordered");
  EventLog<std::string> other = log;

  log.append("shipped");
  other.append("cancelled");
  other.annotate(1) = "ordered by mistake";

  CHECK(log[1] == "ordered");
  CHECK(log[2] == "shipped");
  CHECK(other[1] == "ordered by mistake");
  CHECK(other[2] == "cancelled");
}

}  // namespace
}  // namespace cqrs::event_log_test
