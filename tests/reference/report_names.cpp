// Enumerators as the report spells them (semantics section 8).
#include "report_names.hpp"

namespace reference {

std::string name_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::ok:
      return "ok";
    case Outcome::no_change:
      return "no_change";
    case Outcome::out_of_stock:
      return "out_of_stock";
    case Outcome::rejected:
      return "rejected";
    case Outcome::failed:
      return "failed";
    case Outcome::unknown:
      return "unknown";
    case Outcome::unavailable:
      return "unavailable";
  }
  return "";
}

std::string name_of(Status status) {
  switch (status) {
    case Status::ok:
      return "ok";
    case Status::not_found:
      return "not_found";
    case Status::pending:
      return "pending";
    case Status::timed_out:
      return "timed_out";
    case Status::unavailable:
      return "unavailable";
    case Status::waiting:
      return "waiting";
  }
  return "";
}

std::string name_of(Guarantee guarantee) {
  switch (guarantee) {
    case Guarantee::read_your_writes:
      return "read_your_writes";
    case Guarantee::monotonic_reads:
      return "monotonic_reads";
    case Guarantee::monotonic_writes:
      return "monotonic_writes";
    case Guarantee::writes_follow_reads:
      return "writes_follow_reads";
  }
  return "";
}

std::string name_of(EventType type) {
  switch (type) {
    case EventType::BatchCreated:
      return "BatchCreated";
    case EventType::BatchQuantityChanged:
      return "BatchQuantityChanged";
    case EventType::Allocated:
      return "Allocated";
    case EventType::Deallocated:
      return "Deallocated";
    case EventType::OutOfStock:
      return "OutOfStock";
  }
  return "";
}

}  // namespace reference
