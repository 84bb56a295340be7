import AccessModel
import Terminal
import Testing

@testable import App
@testable import ScreenKit

@Suite("Custom keys")
struct KeySettingsTests {
  private func read(_ text: String) -> SettingsFile { SettingsFile(text, file: "config.yaml") }

  @Test("a remapped key replaces the old one, also in every text")
  func remapping() throws {
    let file = read("keys: {lists: {sort: F2}, everywhere: {help: [F1, ^T]}, moving: {down: [Down, t]}}")
    #expect(file.problems.isEmpty)
    var player = try Player(120, 40, settings: file.settings)
    #expect(player.shows("F2 sort") && player.shows("F1 help"))
    player.press("s")
    #expect(!player.shows("↑"))
    player.press("F2", "t")
    #expect(player.shows("NAMESPACE ↑") && player.shows("2 of 13"))
    player.press("^T")
    #expect(player.shows("F2              sort by the next column"))
    player.press("Esc", ":", "sort")
    #expect(player.shows("F2 │"))
    player.press("Enter")
    #expect(player.shows("GROUPS ↑"))
  }

  @Test("two bindings can swap their keys")
  func swap() throws {
    let file = read("keys:\n  lists:\n    sort: a\n    grant: s\n")
    #expect(file.problems.isEmpty)
    var player = try Player(120, 40, settings: file.settings)
    player.press("a")
    #expect(player.shows("NAMESPACE ↑"))
  }

  @Test(
    "what does not fit is told with its place, and the rest applies",
    arguments: [
      (
        "keys:\n  lists:\n    sort: x\n    filter: F2\n",
        "config.yaml:3:5: x for lists sort, which is already lists revoke; expected an unused key"
      ),
      (
        "keys: {lists: {sort: q, filter: F2}}",
        "config.yaml:1:16: q for lists sort, which is already everywhere back; expected an unused key"
      ),
      (
        "keys: {lists: {filter: F2}, everywhere: {help: j}}",
        "config.yaml:1:42: j for everywhere help, which is already moving down; expected an unused key"
      ),
      (
        "keys: {lists: {filter: F2, sort: Hyper}}",
        "config.yaml:1:34: “Hyper”; expected a key such as a, ^R, F2, Enter or PgUp"
      ),
      ("keys: {lists: {filter: F2, sort: []}}", "config.yaml:1:34: a list; expected a key or a list of keys"),
    ])
  func problems(text: String, message: String) throws {
    let file = read(text)
    #expect(file.problems.map(\.message) == [message])
    #expect(file.settings.keys[ListKeys.section].action(for: .function(2)) == .filter)
    #expect(file.settings.keys[ListKeys.section].action(for: .character("s")) == .sort)
  }

  @Test(
    "names that there are not are refused with those that there are",
    arguments: ["keys: {list: {sort: a}}", "keys: {lists: {sorts: a}}", "keys: 1"])
  func names(text: String) {
    let problems = read(text).problems
    #expect(problems.count == 1 && problems.allSatisfy { !$0.message.isEmpty })
    #expect(read(text).settings.keys == KeyMaps())
  }

  @Test("no key has two meanings in one context, and every binding has a unique name")
  func declared() {
    let keys = KeyMaps()
    for section in Registry.sections {
      let bindings = keys.keys(of: section)
      #expect(Set(bindings.map(\.name)).count == bindings.count, "\(section.name)")
      for number in bindings.indices {
        let clash = section.conflict(of: number, keys, among: Registry.sections)
        #expect(
          clash == nil, "\(section.name) \(bindings[number].name): \(clash?.key.label ?? "") \(clash?.other ?? "")")
      }
    }
  }

  @Test("every key name in the settings is valid")
  func labels() {
    for section in Registry.sections {
      for key in section.keys.flatMap(\.keys) { #expect(Key(key.label) == key) }
    }
  }
}
