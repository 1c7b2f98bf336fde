// Business logic that grows, in a web handler and in a command handler: the same features added to
// both, one after the other, so that each stage stands beside the one before (the essay before the
// book; lesson 22 shows them side by side). Nothing else uses this code; tests hold the two to
// doing the same.
//
// This file is what both stand on: a table of issues, a mail server that may be down, and the forms
// and pages of the web.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace issues::boiled_slowly {

struct Row {
  std::string state = "awaiting_triage";
  std::string assigned_to;

  friend bool operator==(const Row&, const Row&) = default;
};

class Database {
 public:
  // The row, to be changed; null if there is none. It is kept by commit().
  Row* find(const std::string& issue_id) {
    const auto found = staged_.find(issue_id);
    return found == staged_.end() ? nullptr : &found->second;
  }
  void insert(const std::string& issue_id, const std::string& state) {
    staged_[issue_id] = {state, ""};
  }
  void commit() { committed_ = staged_; }

  [[nodiscard]] const std::map<std::string, Row>& committed() const { return committed_; }

 private:
  std::map<std::string, Row> staged_;
  std::map<std::string, Row> committed_;
};

class MailServer {
 public:
  // False: it is down, and nobody got a letter.
  bool tell(const std::string& engineer, const std::string& issue_id) {
    if (!down) told.push_back(engineer + " has " + issue_id);
    return !down;
  }

  bool down = false;
  std::vector<std::string> told;
};

// What the browser sends, and what it gets back: a status of HTTP, and where to go or what was
// wrong.
struct Form {
  std::string issue_id;
  std::string assigned_to;
  std::string assigned_by;
};
struct Page {
  int status = 200;
  std::string text;

  friend bool operator==(const Page&, const Page&) = default;
};

}  // namespace issues::boiled_slowly
