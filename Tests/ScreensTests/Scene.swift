import Terminal

/// The state of the app after some keys on the sample.
struct Scene: Sendable, CustomStringConvertible {
  let name: String
  let keys: [String]

  var description: String { name }

  init(_ name: String, _ keys: [String]) {
    self.name = name
    self.keys = keys
  }

  /// The scene after more keys.
  private func then(_ name: String, _ keys: String...) -> Scene { Scene(name, self.keys + keys) }

  /// The app in this scene.
  func played(_ columns: Int, _ rows: Int) throws -> Player {
    var player = try Player(columns, rows)
    for key in keys { player.press(key) }
    return player
  }

  static let tabs = [
    Scene("namespaces", ["1"]), Scene("groups", ["2"]), Scene("bindings", ["4"]), Scene("roles", ["5"]),
    Scene("who-can", ["6"]), Scene("matrix", ["7"]), Scene("findings", ["8"]), Scene("cluster", ["0"]),
  ]

  private static let grants = Scene("grants", ["/", "retail-app", "Enter", "Enter"])
  static let binding = grants.then("binding", "j", "Enter")
  private static let grant = Scene("grant-groups", ["/", "retail", "Enter", "Space", "Space", "a", "cont"])
  private static let question = Scene(
    "who-can-typing", ["/", "payments-api", "Enter", "w", "Tab", "Tab", "^U", "dep"])
  private static let answer = question.then("who-can-answer", "Tab", "S-Tab", "^U", "patch", "Enter", "G")
  private static let people = Scene("people", ["/", "retail-app", "Enter", "p", "/", "grace", "Enter"])
  private static let matrix = Scene("matrix-filtered", ["7", "/", "e", "Tab", "retail", "Enter", "l", "s"])
  private static let migration = Scene("migration", ["/", "orders-api", "Enter", "m", "j"])
  private static let checklistItem = Scene("cluster-local-accounts", ["0", "j", "j", "j", "j", "Tab"])

  static let screens = [
    grants, binding, binding.then("manifest", "Enter"),
    grant, grant.then("grant-manifest", "Enter", "Tab", "Tab", "vi", "Enter"),
    question, answer, answer.then("who-can-chain", "Enter"),
    people, people.then("person", "Enter"),
    matrix, matrix.then("matrix-cell", "j", "Enter"),
    migration, migration.then("migration-manifest", "k", "Space", "Space", "y"),
    checklistItem, checklistItem.then("cluster-point", "Enter"), Scene("finding", ["8", "Enter"]),
  ]

  static let palette = Scene("palette", [":", "pay"])
  static let themes = Scene("themes", ["T", "G", "k"])

  /// Help whose list of the tabs a taller terminal would show: a new tab would change more than the frames.
  static let shortHelps = [Scene("dialog-help-matrix", ["7", "?"]), Scene("dialog-help-text", ["4", "y", "?"])]

  static let dialogs = [
    Scene("palette-found", [":", "pay", "Down"]), Scene("help-found", ["?", "/", "level", "Enter", "n"]),
    Scene("filter", ["4", "/", "role:edit", "Space", "retail"]), Scene("columns", ["4", "C", "j", "j", "Right", "s"]),
    Scene("export", ["/", "retail", "Enter", "o", "Tab"]), Scene("replace", ["4", "y", "o", "Enter", "o", "Enter"]),
    Scene("row", ["4", "j", "f"]), Scene("marked", ["Space", "j", "v", "i"]), Scene("find", ["4", "y", "/", "kind"]),
    Scene("service-accounts", [":", "sa", "Enter"]), Scene("users", [":", "users", "Enter", "j"]),
    Scene("help-who-can", ["6", "?"]),
    Scene("grant-person", ["3", "/", "ana", "Enter", "a", "payments-api", "Enter", "Tab", "view", "Enter"]),
    Scene("leaver", ["3", "/", "ana", "Enter", "x"]),
    Scene("person-leaver", ["3", "/", "grace", "Enter", "Enter", "x"]),
    Scene("grant-scopes", ["a", "cont", "Enter", "Tab"]), Scene("matrix-typing", ["7", "/", "ret"]),
    Scene("save", ["4", "y", "o"]), Scene("help", ["?"]),
    Scene("matrix-export", ["7", "o", "Tab"]), Scene("cluster-save", ["0", "o"]),
    Scene("new-namespace", ["N", "shop-1"]), Scene("new-namespace-taken", ["N", "retail-app"]),
    Scene("role-choice", ["4", "/", "dev-team-readers", "Enter", "r"]),
    Scene("role-replacement", ["4", "/", "dev-team-readers", "Enter", "Enter", "r", "admin", "Enter"]),
    Scene("renaming", ["4", "/", "auditors", "Space", "payments-jobs", "Enter", "n"]),
    Scene("revocation", ["/", "retail-app", "Enter", "Enter", "x"]), Scene("sorted", ["4", "s", "s", "S"]),
    Scene("unwrapped", ["4", "/", "on-call-logs", "Enter", "Enter", "W", "G"]), Scene("system", [".", "G"]),
  ].map { Scene("dialog-\($0.name)", $0.keys) }
}
