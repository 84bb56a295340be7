import TestSupport

extension TemporaryFolder {
  /// A folder that stands for `$XDG_CONFIG_HOME`, with this text as the settings.
  convenience init(config: String) throws {
    try self.init(["aksess/config.yaml": config])
  }
}
