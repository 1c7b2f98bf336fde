#include "lab/inspect/told.hpp"

namespace lab {
namespace {

constexpr std::string_view field_of(allocation::Refusal refusal) {
  switch (refusal) {
    case allocation::Refusal::InvalidQuantity:
      return "/qty";
    case allocation::Refusal::InvalidSku:
      return "/sku";
    case allocation::Refusal::DuplicateBatch:
    case allocation::Refusal::UnknownBatch:
      return "/ref";
  }
  return "";
}

}  // namespace

std::optional<Told> told_last(const Sight& sight) {
  const std::size_t commands = sight.world.commands.size();
  if (commands == 0) return std::nullopt;
  const sim::CommandRecord& command = sight.world.commands[commands - 1];
  Told told{static_cast<std::uint32_t>(commands - 1), command.outcome, {}, {}};
  if (command.outcome != sim::CommandOutcome::rejected) return told;
  told.reason = sight.format().reason(command.reason);
  if (sight.plays_shop()) told.pointer = field_of(static_cast<allocation::Refusal>(command.reason));
  return told;
}

}  // namespace lab
