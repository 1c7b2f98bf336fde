#include "issues/simulation/identifiers.hpp"

namespace issues {

std::uint32_t Identifiers::choose(const sim::Chooser& by, sim::Names& issue_names) {
  using Kind = IdentifierChoice::Kind;
  if (choice_.kind == Kind::sequence) {
    upcoming_ = IssueId{issue_names.intern(std::to_string(sequence_.upcoming()))};
    return 0;
  }
  if (by.again != 0) return by.again;
  // Nobody to give out a block, and the process that had one is down as well.
  if (choice_.kind == Kind::hi_lo && by.writer_down) return 0;
  generators_.grow_to(by.client + 1);
  ++chosen_;
  return issue_names.intern(next_of(generators_.edit(by.client), by)) + 1;
}

std::string Identifiers::next_of(Generator& generator, const sim::Chooser& by) {
  const bool first = std::holds_alternative<std::monostate>(generator);
  switch (choice_.kind) {
    case IdentifierChoice::Kind::uuid4:
      if (first) generator = Uuid4Generator(seed_, by.client);
      return text_of(std::get<Uuid4Generator>(generator).next());
    case IdentifierChoice::Kind::uuid7:
      if (first) generator = Uuid7Generator(seed_, by.client);
      return text_of(std::get<Uuid7Generator>(generator).next(run_begins_at_ms + by.now));
    case IdentifierChoice::Kind::hi_lo:
      if (first) generator = HiLoGenerator();
      return std::to_string(std::get<HiLoGenerator>(generator).next(blocks_));
    case IdentifierChoice::Kind::given:
    case IdentifierChoice::Kind::sequence:
      break;  // nobody chooses
  }
  return {};
}

IssueId Identifiers::draw_number() {
  sequence_.next();
  ++chosen_;
  return upcoming_;
}

void Identifiers::crash() {
  if (choice_.kind != IdentifierChoice::Kind::hi_lo) return;
  for (std::size_t client = 0; client < generators_.size(); ++client) {
    if (!std::holds_alternative<HiLoGenerator>(generators_[client])) continue;
    numbers_lost_ += std::get<HiLoGenerator>(generators_.edit(client)).crash();
  }
}

}  // namespace issues
