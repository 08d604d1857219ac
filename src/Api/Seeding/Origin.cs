namespace Casework.Api.Seeding;

/// <summary>A country of origin of synthetic newcomers, with names that are usual there. No name is a real person's record.</summary>
/// <param name="Nationality">ISO 3166-1 alpha-3.</param>
/// <param name="Language">BCP 47.</param>
internal sealed record Origin(string Nationality, string Language, int Weight, IReadOnlyList<string> GivenNames, IReadOnlyList<string> FamilyNames)
{
    public static IReadOnlyList<Origin> All { get; } =
    [
        new("UKR", "uk", 32, ["Olena", "Iryna", "Kateryna", "Natalia", "Andrij", "Serhij", "Maksym", "Daryna"], ["Bondarenko", "Kovalenko", "Melnyk", "Tkachenko", "Lysenko", "Marchenko"]),
        new("SYR", "ar", 26, ["Amal", "Rima", "Nour", "Layla", "Omar", "Khaled", "Yusuf", "Samir"], ["Haddad", "Khalil", "Mansour", "Nasser", "Saleh", "Darwish"]),
        new("AFG", "fa", 16, ["Farida", "Zahra", "Parwana", "Mariam", "Hamid", "Reza", "Ahmad", "Jawad"], ["Ahmadi", "Karimi", "Noori", "Rahimi", "Sultani", "Popal"]),
        new("IRQ", "ar", 8, ["Hala", "Shirin", "Zainab", "Karwan", "Ali", "Mustafa"], ["Aziz", "Jabbar", "Rashid", "Hussein", "Barzani"]),
        new("ERI", "ti", 6, ["Selam", "Miriam", "Abeba", "Filmon", "Yonas", "Daniel"], ["Tesfay", "Kidane", "Haile", "Berhane", "Gebre"]),
        new("TUR", "tr", 7, ["Elif", "Zeynep", "Emine", "Mehmet", "Emre", "Can"], ["Yilmaz", "Demir", "Kaya", "Aydin", "Arslan"]),
        new("POL", "pl", 5, ["Anna", "Magda", "Ewa", "Piotr", "Tomasz", "Marek"], ["Nowak", "Wojcik", "Kowalczyk", "Mazur", "Krawczyk"]),
    ];
}
