#include "lab/person.hpp"

#include <algorithm>
#include <utility>

namespace lab {

Person::Person(sim::Script& script, Timeline& timeline)
    : script_(script), timeline_(timeline), file_size_(script.size()) {}

void Person::act(Act act) {
  const std::size_t kept = done();
  if (kept < acts_.size()) {
    set_aside();
    number_ = ++lines_made_;
    name_.clear();
  }
  cut(kept);
  act.number = ++acts_given_;
  act.action.at = timeline_.now();
  add(std::move(act));
  timeline_.seek(timeline_.now());
}

std::size_t Person::done() const {
  const auto next = timeline_.next_action();
  if (!next) return acts_.size();
  const std::pair upto(next->at, std::size_t{next->place});
  std::size_t count = 0;
  while (count < acts_.size() && std::pair(acts_[count].action.at, file_size_ + count) < upto)
    ++count;
  return count;
}

const Act* Person::to_undo() const {
  std::vector<std::uint32_t> undone;
  for (std::size_t place = done(); place-- > 0;) {
    const Act& act = acts_[place];
    if (act.undoes != 0) {
      undone.push_back(act.undoes);
    } else if (!act.undo.empty() &&
               std::find(undone.begin(), undone.end(), act.number) == undone.end()) {
      return &act;
    }
  }
  return nullptr;
}

void Person::forget() {
  cut(0);
  branches_.clear();
  lines_made_ = number_ = 1;
  name_.clear();
}

std::size_t Person::acts_shared(const Branch& branch) const {
  std::size_t shared = 0;
  while (shared < std::min(acts_.size(), branch.acts.size()) &&
         acts_[shared].number == branch.acts[shared].number)
    ++shared;
  return shared;
}

std::size_t Person::acts_apart(const Branch& branch) const {
  return branch.acts.size() - acts_shared(branch);
}

void Person::return_to(std::size_t branch) {
  Branch wanted = std::move(branches_[branch]);
  remove(branch);
  const std::size_t common = acts_shared(wanted);
  if (common < acts_.size()) set_aside();
  number_ = wanted.number;
  name_ = std::move(wanted.name);
  sim::Ms parted = wanted.left_at.at;
  if (common < acts_.size()) parted = std::min(parted, acts_[common].action.at);
  if (common < wanted.acts.size()) parted = std::min(parted, wanted.acts[common].action.at);
  timeline_.seek({parted, 0});
  cut(common);
  for (std::size_t i = common; i < wanted.acts.size(); ++i)
    add(std::move(wanted.acts[i]));
  timeline_.seek(wanted.left_at);
}

void Person::rename(std::size_t branch, std::string name) {
  branches_[branch].name = std::move(name);
}

void Person::remove(std::size_t branch) {
  branches_.erase(branches_.begin() + static_cast<std::ptrdiff_t>(branch));
}

// The line of acts as it is, those ahead included, becomes a branch.
void Person::set_aside() {
  if (branches_.size() == branches_max) remove(0);
  branches_.push_back({number_, name_, acts_, timeline_.position()});
}

// Only the first `kept` acts stay; none of the others has had its turn.
void Person::cut(std::size_t kept) {
  timeline_.forget_ahead(file_size_ + kept);
  script_.cut(file_size_ + kept);
  acts_.resize(kept);
}

void Person::add(Act act) {
  script_.add(act.action);
  acts_.push_back(std::move(act));
}

}  // namespace lab
