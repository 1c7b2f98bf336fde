#include "sim/script.hpp"

#include <algorithm>

namespace sim {
namespace {

// The name with every {n} in it replaced.
std::string fill_in(const std::string& pattern, std::uint32_t n) {
  std::string name;
  std::size_t from = 0;
  for (std::size_t hole = pattern.find("{n}"); hole != std::string::npos;
       hole = pattern.find("{n}", from)) {
    name.append(pattern, from, hole - from).append(std::to_string(n));
    from = hole + 3;
  }
  return name.append(pattern, from);
}

void put(Deed& deed, const NameSlot& slot, std::uint32_t id) {
  if (auto* command = std::get_if<CommandAction>(&deed)) {
    if (slot.target == NameSlot::Target::by) command->by = ClientId{id};
    if (slot.target == NameSlot::Target::word)
      command->command.words[slot.word] = static_cast<std::int32_t>(id);
  } else if (auto* query = std::get_if<QueryAction>(&deed)) {
    if (slot.target == NameSlot::Target::by) query->by = ClientId{id};
    if (slot.target == NameSlot::Target::key) query->key.id = id;
  }
}

}  // namespace

void Script::add(ActionTemplate action) {
  const auto place = static_cast<std::uint32_t>(actions_.size());
  const Ms at = action.at;
  const bool repeats = action.every > 0;
  actions_.push_back(std::move(action));
  if (repeats) {
    repeated_.push_back(place);
    return;
  }
  if (!single_.empty() && actions_[single_.back()].at > at) in_order_ = false;
  single_.push_back(place);
}

const std::vector<std::uint32_t>& Script::single() const {
  if (!in_order_) {
    std::sort(single_.begin(), single_.end(), [this](std::uint32_t one, std::uint32_t other) {
      return std::pair(actions_[one].at, one) < std::pair(actions_[other].at, other);
    });
    in_order_ = true;
  }
  return single_;
}

void Script::cut(std::size_t place) {
  const auto gone = [place](std::uint32_t other) { return other >= place; };
  std::erase_if(single_, gone);
  std::erase_if(repeated_, gone);
  actions_.resize(std::min(place, actions_.size()));
}

Deed Script::deed(std::size_t place, std::uint32_t n) {
  const ActionTemplate& action = actions_[place];
  Deed deed = action.deed;
  for (const NameSlot& slot : action.names) {
    const double u = draw(seed_, Purpose::name, place, n, slot.field);
    const auto choice = static_cast<std::size_t>(u * static_cast<double>(slot.options.size()));
    const NameSlot::Option& option = slot.options[choice];
    std::uint32_t id = option.id;
    if (!option.pattern.empty()) {
      Names& table =
          slot.target == NameSlot::Target::by ? names_.clients : names_.domain[slot.table];
      id = table.intern(fill_in(option.pattern, n));
    }
    put(deed, slot, id);
  }
  return deed;
}

}  // namespace sim
