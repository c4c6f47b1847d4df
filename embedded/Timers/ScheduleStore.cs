using System.Text.Json;
using Mall.Embedded.Storage;

namespace Mall.Embedded.Timers;

/// <summary>Keeps one small file per timer in the state folder, so that a run missed while the host was down is noticed.</summary>
internal sealed class ScheduleStore(StateFolder state)
{
    private readonly string _folder = Path.Combine(state.Path, "timers");

    /// <summary>Null when there is none, or when it cannot be read or understood: the schedule then starts anew, as in the real host.</summary>
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

    /// <summary>Through a second file: a crash leaves the old status or the new one.</summary>
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
