// What a person does in a run that is being watched: acts at now, which stand in the script behind
// the file's own actions. Acting while later acts lie ahead forks the run: what was done up to now
// stays, the whole line of acts as it was is set aside as a branch that can be returned to.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lab/timeline.hpp"
#include "sim/script.hpp"

namespace lab {

struct Act {
  std::uint32_t number = 0;  // from 1, never given twice in a run
  std::string text;          // as it was given, JSON
  sim::ActionTemplate action;
  std::string undo;          // of a change of settings: the action that undoes it
  std::uint32_t undoes = 0;  // the number of the act that this one undoes, 0: none
};

// A line of acts that was left. The lines of a run are numbered from 1 as they come to be; the name
// is what a person calls it, at first nothing.
struct Branch {
  std::uint32_t number = 0;
  std::string name;
  std::vector<Act> acts;
  Position left_at;
};

class Person {
 public:
  // The oldest branch goes when there are more.
  static constexpr std::size_t branches_max = 20;
  // Acts in one line.
  static constexpr std::size_t acts_max = 10'000;

  // Both outlive the person; the script holds the file's actions alone.
  Person(sim::Script& script, Timeline& timeline);

  // Does it now: when this returns, everything due at this instant has run. Its number and
  // `action.at` are set.
  void act(Act act);
  // All acts, those that lie ahead included.
  [[nodiscard]] const std::vector<Act>& acts() const { return acts_; }
  // How many of them have had their turn.
  [[nodiscard]] std::size_t done() const;
  // The last change of settings done that is not undone; null: none.
  [[nodiscard]] const Act* to_undo() const;
  // How many actions the file itself has.
  [[nodiscard]] std::size_t file_size() const { return file_size_; }
  // Forgets everything the person did, branches included. The run must stand before it.
  void forget();

  [[nodiscard]] const std::vector<Branch>& branches() const { return branches_; }
  // How many acts of the branch are not in the present line: what returning to it brings back.
  [[nodiscard]] std::size_t acts_apart(const Branch& branch) const;
  // Sets the present line aside and takes up this one, where it was left.
  void return_to(std::size_t branch);
  void rename(std::size_t branch, std::string name);
  void remove(std::size_t branch);

 private:
  [[nodiscard]] std::size_t acts_shared(const Branch& branch) const;
  void set_aside();
  void cut(std::size_t kept);
  void add(Act act);

  sim::Script& script_;
  Timeline& timeline_;
  std::size_t file_size_;
  std::vector<Act> acts_;
  std::vector<Branch> branches_;
  std::uint32_t acts_given_ = 0;
  std::uint32_t lines_made_ = 1;
  // The present line's.
  std::uint32_t number_ = 1;
  std::string name_;
};

}  // namespace lab
