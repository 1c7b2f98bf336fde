// What an exercise's program says: one line a test, and of a test that fails the first thing that
// is not as it should be. Exit code 0: all done; 1: not yet.
#define DOCTEST_CONFIG_IMPLEMENT
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>

#include <doctest/doctest.h>

namespace {

// Long after any of these tests has ended, on any machine.
constexpr std::chrono::seconds patience{30};
const std::string indent = "\n           ";

std::string_view file_name(const char* path) {
  const std::string_view whole = path;
  return whole.substr(whole.find_last_of('/') + 1);
}

// Texts of INFO and of the _MESSAGE checks that stand around a check.
std::string said_around() {
  std::string text;
  for (int at = 0; at < doctest::IReporter::get_num_active_contexts(); ++at) {
    std::ostringstream one;
    doctest::IReporter::get_active_contexts()[at]->stringify(&one);
    text += (text.empty() ? "" : ", ") + one.str();
  }
  return text;
}

std::string values_of(const doctest::AssertData& check) {
  if (check.m_threw) return "threw " + std::string(check.m_exception.c_str());
  if ((check.m_at & doctest::assertType::is_throws_as) != 0) return "threw nothing";
  return check.m_decomp.c_str();
}

class Verdict final : public doctest::IReporter {
 public:
  explicit Verdict(const doctest::ContextOptions&) {}

  void test_case_start(const doctest::TestCaseData& test) override {
    name_ = test.m_name;
    complaint_.clear();
  }
  // The first complaint of a test is the one to look at.
  void log_assert(const doctest::AssertData& check) override {
    if (!check.m_failed || !complaint_.empty()) return;
    for (const std::string& part :
         {said_around(), std::string(check.m_expr), values_of(check),
          std::string(file_name(check.m_file)) + ", line " + std::to_string(check.m_line)}) {
      if (!part.empty()) complaint_ += (complaint_.empty() ? "" : indent) + part;
    }
  }
  void test_case_exception(const doctest::TestCaseException& error) override {
    crashed_ = crashed_ || error.is_crash;
    if (complaint_.empty())
      complaint_ =
          (error.is_crash ? "crashed: " : "threw: ") + std::string(error.error_string.c_str());
  }
  void test_case_end(const doctest::CurrentTestCaseStats& stats) override {
    (stats.testCaseSuccess ? done_ : not_yet_) += 1;
    std::cout << (stats.testCaseSuccess ? "  done     " : "  not yet  ") << name_ << '\n';
    if (!stats.testCaseSuccess) std::cout << indent.substr(1) << complaint_ << '\n';
    std::cout.flush();
  }
  void test_run_end(const doctest::TestRunStats&) override {
    std::cout << '\n' << done_ << " of " << done_ + not_yet_ << " done.";
    if (crashed_) std::cout << " The tests after the crash did not run.";
    std::cout << std::endl;
  }

  void report_query(const doctest::QueryData&) override {}
  void test_run_start() override {}
  void test_case_reenter(const doctest::TestCaseData&) override {}
  void subcase_start(const doctest::SubcaseSignature&) override {}
  void subcase_end() override {}
  void log_message(const doctest::MessageData&) override {}
  void test_case_skipped(const doctest::TestCaseData&) override {}

 private:
  std::string name_;
  std::string complaint_;
  int done_ = 0;
  int not_yet_ = 0;
  bool crashed_ = false;
};

REGISTER_REPORTER("verdict", 0, Verdict);

}  // namespace

int main(int count, char** words) {
  std::thread([] {
    std::this_thread::sleep_for(patience);
    std::cout << "\nStill running after " << patience.count()
              << " s: the test that comes next is in a loop that never ends.\n"
              << std::flush;
    std::_Exit(EXIT_FAILURE);
  }).detach();

  doctest::Context tests(count, words);
  tests.setOption("reporters", "verdict");
  tests.setOption("order-by", "file");
  return tests.run();
}
