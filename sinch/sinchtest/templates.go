package sinchtest

import (
	"fmt"
	"slices"

	"github.com/sinchgo/sinch-conversation-go/gen/template"
)

func (s *store) listTemplates(*request) (*template.V2ListTemplatesResponse, error) {
	response := &template.V2ListTemplatesResponse{Templates: []template.V2Template{}}
	for _, t := range s.templates.all() {
		response.Templates = append(response.Templates, *t)
	}
	return response, nil
}

func (s *store) createTemplate(_ *request, body template.CreateTemplateRequest) (*template.V2Template, error) {
	id := value(body.ID)
	if id == "" {
		id = s.nextID()
	}
	if _, err := s.templates.get(id); err == nil {
		return nil, s.conflict("$.id", "the project has a template with this ID")
	}
	t := template.V2Template{
		CreateTime:         s.now,
		DefaultTranslation: body.DefaultTranslation,
		Description:        value(body.Description),
		ID:                 id,
		Translations:       body.Translations,
		UpdateTime:         s.now,
		Version:            1,
	}
	if err := checkTranslations(t); err != nil {
		return nil, err
	}
	s.date(t.Translations, nil)
	return s.templates.add(id, t), nil
}

func (s *store) getTemplate(r *request) (*template.V2Template, error) {
	return s.templates.get(r.values["template_id"])
}

// updateTemplate replaces the template: what the body lacks is gone.
func (s *store) updateTemplate(r *request, body template.UpdateTemplateRequest) (*template.V2Template, error) {
	t, err := s.getTemplate(r)
	if err != nil {
		return nil, err
	}
	if body.Version != t.Version {
		return nil, s.conflict("$.version", "not the version that the template has now; read it again")
	}
	updated := template.V2Template{
		CreateTime:         t.CreateTime,
		DefaultTranslation: value(body.DefaultTranslation),
		Description:        value(body.Description),
		ID:                 t.ID,
		Translations:       body.Translations,
		UpdateTime:         s.now,
		Version:            t.Version + 1,
	}
	if err := checkTranslations(updated); err != nil {
		return nil, err
	}
	s.date(updated.Translations, t.Translations)
	*t = updated
	return t, nil
}

func (s *store) deleteTemplate(r *request) (any, error) {
	t, err := s.getTemplate(r)
	if err != nil {
		return nil, err
	}
	s.templates.remove(t.ID)
	return nil, nil
}

func (s *store) listTranslations(r *request, params template.ListTranslationsParams) (*template.V2ListTranslationsResponse, error) {
	t, err := s.getTemplate(r)
	if err != nil {
		return nil, err
	}
	response := &template.V2ListTranslationsResponse{Translations: []template.V2TemplateTranslation{}}
	for _, translation := range t.Translations {
		if matches(params.LanguageCode, value(translation.LanguageCode)) && matches(params.TranslationVersion, value(translation.Version)) {
			response.Translations = append(response.Translations, translation)
		}
	}
	return response, nil
}

// checkTranslations refuses a template of which nobody could say what it is in
// a language.
func checkTranslations(t template.V2Template) error {
	hasDefault := slices.ContainsFunc(t.Translations, func(translation template.V2TemplateTranslation) bool {
		return translation.LanguageCode != nil && *translation.LanguageCode == t.DefaultTranslation
	})
	if !hasDefault {
		return refuse([]violation{{"$.default_translation", "not the language of one of the translations"}})
	}
	for i, translation := range t.Translations {
		if translationLike(t.Translations[:i], translation) != nil {
			return refuse([]violation{{fmt.Sprintf("$.translations[%d]", i), "there is another translation with this language and version"}})
		}
	}
	return nil
}

// translationLike returns the translation with the language and the version of
// another one, or nil.
func translationLike(translations []template.V2TemplateTranslation, like template.V2TemplateTranslation) *template.V2TemplateTranslation {
	for i, t := range translations {
		if value(t.LanguageCode) == value(like.LanguageCode) && value(t.Version) == value(like.Version) {
			return &translations[i]
		}
	}
	return nil
}

// date sets the times of translations. Those that a template had before keep
// the time at which they were made.
func (s *store) date(translations, before []template.V2TemplateTranslation) {
	for i := range translations {
		t := &translations[i]
		t.CreateTime, t.UpdateTime = s.now, s.now
		if known := translationLike(before, *t); known != nil {
			t.CreateTime = known.CreateTime
		}
	}
}
