using System.Text.Json;

namespace Mall.Embedded.Timers;

/// <summary>Keeps one small file per timer in the state folder, so that the host notices a run missed while it was down.</summary>
internal sealed class ScheduleStore(StateFolder state)
{
    private readonly string _folder = Path.Combine(state.Path, "timers");

    /// <summary>Null when the file is missing or unreadable: the schedule then starts anew, as in the real host.</summary>
    public ScheduleStatus? Read(string function)
    {
        try
        {
            return JsonSerializer.Deserialize<ScheduleStatus>(File.ReadAllBytes(FileOf(function)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes through a second file: a crash leaves the old status or the new one.</summary>
    public void Write(string function, ScheduleStatus status)
    {
        Directory.CreateDirectory(_folder);
        string file = FileOf(function);
        string temporary = file + ".tmp";
        File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(status));
        File.Move(temporary, file, overwrite: true);
    }

    private string FileOf(string function) => Path.Combine(_folder, function + ".json");
}
