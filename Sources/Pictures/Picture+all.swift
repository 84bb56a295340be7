import Terminal

extension Picture {
  /// The pictures of README and the guide, one of them in each theme.
  package static let all: [Picture] = screens + themes

  private static let screens = [
    Picture(
      name: "namespaces", title: "Namespaces, and who has access to the highlighted one", theme: "dark", size: wide,
      keys: ["j", "j", "j"]),
    Picture(
      name: "who-can", title: "Who can get Secrets, where, and through what", theme: "dark", size: wide,
      keys: ["6"]),
    Picture(
      name: "matrix", title: "Groups and namespaces, with the access level in each cell", theme: "light", size: wide,
      keys: ["7"]),
    Picture(
      name: "grant", title: "The form that grants a role, with the manifest and what it changes", theme: "dark",
      size: wide, keys: ["a"]),
  ]

  private static let themes = ThemeLibrary().names.map { name in
    Picture(
      name: "theme-\(name)", title: "The theme \(name)", theme: name, size: Size(columns: 84, rows: 18),
      keys: ["2", "j", "j", "j", "j", "j"])
  }

  private static let wide = Size(columns: 120, rows: 26)
}
