import TestSupport

extension TemporaryFolder {
  /// A folder for `$XDG_CONFIG_HOME`, with a text as the settings.
  convenience init(config: String) throws {
    try self.init(["aksess/config.yaml": config])
  }
}
